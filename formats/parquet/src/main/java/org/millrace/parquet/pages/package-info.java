/// From a file's bytes to decompressed, verified pages: start with {@link org.millrace.parquet.pages.ChunkPages}.
@NullMarked
package org.millrace.parquet.pages;

import org.jspecify.annotations.NullMarked;
