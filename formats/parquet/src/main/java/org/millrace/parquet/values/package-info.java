/// Reused arrays that a column's values are decoded into, one class for each layout of a vector: start with
/// {@link org.millrace.parquet.values.ColumnValues}.
@NullMarked
package org.millrace.parquet.values;

import org.jspecify.annotations.NullMarked;
