/// From the file's flattened schema to a tree of columns with Millrace types: start with
/// {@link org.millrace.parquet.schema.SchemaReader} and {@link org.millrace.parquet.schema.ColumnNode}.
@NullMarked
package org.millrace.parquet.schema;

import org.jspecify.annotations.NullMarked;
