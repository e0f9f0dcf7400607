/// Columns that operators build row by row and read back in another order. Start with [ColumnBuffer], which collects
/// rows, and [GatheredColumn], which picks rows from several vectors.
@NullMarked
package org.millrace.engine.columns;

import org.jspecify.annotations.NullMarked;
