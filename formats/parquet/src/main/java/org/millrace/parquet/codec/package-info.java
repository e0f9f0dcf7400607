/// Compression of pages from array to array: start with {@link org.millrace.parquet.codec.Codecs}.
@NullMarked
package org.millrace.parquet.codec;

import org.jspecify.annotations.NullMarked;
