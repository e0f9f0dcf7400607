package org.millrace.engine.window;

import org.jspecify.annotations.Nullable;
import org.millrace.engine.expression.CompiledExpression;

/// A column that functions read and that is no column of the input as it is.
///
/// @param expression its values
/// @param filter     rows for which this is not true have no value; null for all rows
public record InputColumn(
        CompiledExpression expression, @Nullable CompiledExpression filter) {}
