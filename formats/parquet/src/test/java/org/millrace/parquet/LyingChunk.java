package org.millrace.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.millrace.parquet.encode.PageBuffer;
import org.millrace.parquet.metadata.ColumnChunk;
import org.millrace.parquet.metadata.ColumnMetaData;
import org.millrace.parquet.metadata.FileMetaData;
import org.millrace.parquet.metadata.PageHeader;
import org.millrace.parquet.metadata.RowGroup;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// A column chunk, copied behind the pages of its file, in which the header of one page lies. The checksum is left out
/// and the footer says that there may be many more values, so that readers go on.
///
/// @param pages the file up to its footer
/// @param footer the footer that has the copy instead of the chunk
/// @param told what was replaced, for messages
@SuppressWarnings("ArrayRecordComponent")
record LyingChunk(byte[] pages, FileMetaData footer, String told) {

    /// Lies in a chunk of the first row group.
    static LyingChunk of(byte[] pages, FileMetaData truth, Random random) {
        RowGroup group = truth.rowGroups().getFirst();
        int column = random.nextInt(group.columns().size());
        ColumnChunk chunk = group.columns().get(column);
        ColumnMetaData data = chunk.metaData();
        Long dictionary = data.dictionaryPageOffset();
        int first = (int) (dictionary == null || dictionary <= 0 ? data.dataPageOffset() : (long) dictionary);
        int page = random.nextInt(4) == 0 ? first : (int) data.dataPageOffset();

        CompactReader in = new CompactReader(pages, page, pages.length);
        PageHeader header = PageHeader.read(in);
        LyingNumbers lies = new LyingNumbers(random, 1 + random.nextInt(2));
        PageHeader lying = lies.retold(PageHeader.class, header);
        CompactWriter told = new CompactWriter();
        new PageHeader(
                        lying.type(),
                        lying.uncompressedSize(),
                        lying.compressedSize(),
                        null,
                        lying.dataPage(),
                        lying.dictionaryPage(),
                        lying.dataPageV2())
                .write(told);

        PageBuffer out = new PageBuffer();
        out.put(pages, 0, pages.length);
        out.put(pages, first, page - first);
        out.put(told.toByteArray(), 0, told.size());
        int rest = (int) (first + data.compressedSize()) - in.position();
        out.put(pages, in.position(), Math.min(rest, pages.length - in.position()));

        int grown = told.size() - (in.position() - page);
        int behind = page == first && page != data.dataPageOffset() ? grown : 0;
        ColumnMetaData moved = new ColumnMetaData(
                data.type(),
                data.encodings(),
                data.path(),
                data.codec(),
                random.nextInt(3) > 0 && data.path().size() > 1 ? 1L << 40 : data.valueCount(),
                data.uncompressedSize(),
                data.compressedSize() + grown,
                null,
                pages.length + data.dataPageOffset() - first + behind,
                null,
                dictionary == null || dictionary <= 0 ? null : (Long) (long) pages.length,
                data.statistics(),
                data.pageEncodings(),
                null,
                null,
                null);
        return new LyingChunk(out.toByteArray(), with(truth, column, moved), lies.told());
    }

    private static FileMetaData with(FileMetaData truth, int column, ColumnMetaData moved) {
        List<RowGroup> groups = new ArrayList<>(truth.rowGroups());
        RowGroup group = groups.getFirst();
        List<ColumnChunk> columns = new ArrayList<>(group.columns());
        columns.set(column, new ColumnChunk(null, 0, moved, null, null, null, null, null));
        groups.set(
                0,
                new RowGroup(
                        columns,
                        group.uncompressedSize(),
                        group.rowCount(),
                        null,
                        group.fileOffset(),
                        group.compressedSize(),
                        group.ordinal()));
        return new FileMetaData(
                truth.version(),
                truth.schema(),
                truth.rowCount(),
                groups,
                null,
                truth.createdBy(),
                truth.columnOrders(),
                null);
    }
}
