/// What a Parquet file says about itself, as records that read and write themselves as Thrift: start with
/// {@link org.millrace.parquet.metadata.FileMetaData} (the footer) and {@link
/// org.millrace.parquet.metadata.PageHeader}.
///
/// Names and meanings follow `parquet.thrift` of the format's specification; an absent optional field is `null`. The
/// records hold what the file says and judge nothing beyond the Thrift structure.
@NullMarked
package org.millrace.parquet.metadata;

import org.jspecify.annotations.NullMarked;
