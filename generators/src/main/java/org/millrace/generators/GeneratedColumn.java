package org.millrace.generators;

import java.util.function.IntFunction;
import org.millrace.vectors.Field;

/// A column that is computed.
///
/// @param field     its name and type
/// @param generator makes the generator of one reader, for at most so many rows at a time
record GeneratedColumn(Field field, IntFunction<ColumnGenerator> generator) {}
