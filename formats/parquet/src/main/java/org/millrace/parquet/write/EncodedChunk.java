package org.millrace.parquet.write;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.encode.PageBuffer;
import org.millrace.parquet.metadata.ColumnIndex;
import org.millrace.parquet.metadata.Encoding;
import org.millrace.parquet.metadata.OffsetIndex;
import org.millrace.parquet.metadata.SizeStatistics;
import org.millrace.parquet.metadata.Statistics;

/// One encoded column chunk, whose pages lie in the buffer of its row group.
///
/// @param leaf             the leaf
/// @param start            where its first page starts in the row group
/// @param firstDataPage    where its first data page starts in the row group; `start` where there is no dictionary
/// @param end              where its last page ends in the row group
/// @param uncompressedSize bytes of all pages and headers before compression
/// @param valueCount       number of values, missing ones included
/// @param encoding         the encoding of all data pages
/// @param pages            where the data pages are, with offsets in the row group
/// @param statistics       bounds and counts of the chunk
/// @param sizes            what helps to estimate the size of decoded values; null for nothing
/// @param index            bounds and counts of the pages; null where NaN or unlimited bounds forbid it
/// @param bloomFilter      header and bits; null for none
record EncodedChunk(
        Leaf leaf,
        int start,
        int firstDataPage,
        int end,
        long uncompressedSize,
        long valueCount,
        Encoding encoding,
        OffsetIndex pages,
        Statistics statistics,
        @Nullable SizeStatistics sizes,
        @Nullable ColumnIndex index,
        @Nullable PageBuffer bloomFilter) {

    /// Whether the first page is a dictionary.
    boolean dictionary() {
        return firstDataPage > start;
    }
}
