/// Files that DuckDB wrote, read by this module and compared with what DuckDB reads: start with
/// {@link org.millrace.parquet.oracle.DuckDbFilesTest}.
@NullMarked
package org.millrace.parquet.oracle;

import org.jspecify.annotations.NullMarked;
