package org.millrace.parquet.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.metadata.ColumnChunk;
import org.millrace.parquet.metadata.ColumnIndex;
import org.millrace.parquet.metadata.ColumnMetaData;
import org.millrace.parquet.metadata.Encoding;
import org.millrace.parquet.metadata.OffsetIndex;
import org.millrace.parquet.metadata.PageEncodingStatistics;
import org.millrace.parquet.metadata.PageLocation;
import org.millrace.parquet.metadata.PageType;
import org.millrace.parquet.metadata.RowGroup;

/// Remembers what was written of each row group until the page indexes and the footer are.
final class Footer {

    private final Compression compression;
    private final PageType pageType;
    private final List<WrittenRowGroup> rowGroups = new ArrayList<>();

    Footer(WriteOptions options) {
        compression = options.compression();
        pageType = options.secondVersion() ? PageType.DATA_PAGE_V2 : PageType.DATA_PAGE;
    }

    /// Remembers a row group whose pages start at `offset`.
    ///
    /// @param bloomOffsets where the Bloom filter of each chunk starts; 0 for none
    void add(RowGroupChunk rowGroup, long offset, long[] bloomOffsets) {
        List<WrittenChunk> chunks = new ArrayList<>();
        for (int i = 0; i < rowGroup.columns().size(); i++) {
            EncodedChunk chunk = rowGroup.columns().get(i);
            chunks.add(new WrittenChunk(metaData(chunk, offset, bloomOffsets[i]), chunk.index(), pages(chunk, offset)));
        }
        rowGroups.add(
                new WrittenRowGroup(rowGroup.rows(), offset, rowGroup.pages().size(), chunks));
    }

    List<WrittenRowGroup> rowGroups() {
        return rowGroups;
    }

    long rows() {
        return rowGroups.stream().mapToLong(WrittenRowGroup::rows).sum();
    }

    private ColumnMetaData metaData(EncodedChunk chunk, long offset, long bloomOffset) {
        return new ColumnMetaData(
                chunk.leaf().stored().physical(),
                encodings(chunk),
                chunk.leaf().path(),
                compression.codec(),
                chunk.valueCount(),
                chunk.uncompressedSize(),
                chunk.end() - chunk.start(),
                null,
                offset + chunk.firstDataPage(),
                null,
                chunk.dictionary() ? (Long) (offset + chunk.start()) : null,
                chunk.statistics(),
                pageEncodings(chunk),
                bloomOffset == 0 ? null : bloomOffset,
                chunk.bloomFilter() == null
                        ? null
                        : (Integer) chunk.bloomFilter().size(),
                chunk.sizes());
    }

    private static List<Encoding> encodings(EncodedChunk chunk) {
        return chunk.dictionary()
                ? List.of(Encoding.PLAIN, Encoding.RLE, Encoding.RLE_DICTIONARY)
                : List.of(chunk.encoding(), Encoding.RLE);
    }

    private List<PageEncodingStatistics> pageEncodings(EncodedChunk chunk) {
        PageEncodingStatistics data = new PageEncodingStatistics(
                pageType, chunk.encoding(), chunk.pages().pages().size());
        return chunk.dictionary()
                ? List.of(new PageEncodingStatistics(PageType.DICTIONARY_PAGE, Encoding.PLAIN, 1), data)
                : List.of(data);
    }

    private static OffsetIndex pages(EncodedChunk chunk, long offset) {
        List<PageLocation> moved = chunk.pages().pages().stream()
                .map(page -> new PageLocation(offset + page.offset(), page.compressedSize(), page.firstRow()))
                .toList();
        return new OffsetIndex(moved, chunk.pages().byteArrayBytes());
    }

    /// A chunk in the file.
    ///
    /// @param metaData what the footer says of it
    /// @param index    the bounds of its pages; null for none
    /// @param pages    where its pages are
    record WrittenChunk(ColumnMetaData metaData, @Nullable ColumnIndex index, OffsetIndex pages) {}

    /// A row group in the file.
    ///
    /// @param rows   number of rows
    /// @param offset where its pages start
    /// @param bytes  bytes of its pages
    /// @param chunks its column chunks
    record WrittenRowGroup(int rows, long offset, int bytes, List<WrittenChunk> chunks) {

        /// What the footer says of it.
        RowGroup metaData(List<ColumnChunk> columns, int ordinal) {
            long uncompressed = chunks.stream()
                    .mapToLong(chunk -> chunk.metaData().uncompressedSize())
                    .sum();
            Short number = ordinal <= Short.MAX_VALUE ? (Short) (short) ordinal : null;
            return new RowGroup(columns, uncompressed, rows, null, offset, (long) bytes, number);
        }
    }
}
