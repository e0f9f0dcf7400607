/// The Thrift compact protocol, bounded: {@link org.millrace.parquet.thrift.CompactReader} and
/// {@link org.millrace.parquet.thrift.CompactWriter}.
@NullMarked
package org.millrace.parquet.thrift;

import org.jspecify.annotations.NullMarked;
