package org.millrace.parquet.write;

import java.util.zip.CRC32;
import org.millrace.parquet.codec.ByteRange;
import org.millrace.parquet.codec.Codecs;
import org.millrace.parquet.codec.PageCompressor;
import org.millrace.parquet.encode.BitPacking;
import org.millrace.parquet.encode.HybridEncoder;
import org.millrace.parquet.encode.PageBuffer;
import org.millrace.parquet.encode.StoredZstd;
import org.millrace.parquet.metadata.CompressionCodec;
import org.millrace.parquet.metadata.DataPageHeader;
import org.millrace.parquet.metadata.DataPageHeaderV2;
import org.millrace.parquet.metadata.DictionaryPageHeader;
import org.millrace.parquet.metadata.Encoding;
import org.millrace.parquet.metadata.PageHeader;
import org.millrace.parquet.metadata.PageType;
import org.millrace.parquet.thrift.CompactWriter;

/// Puts pages together: levels and values, compressed, after a header with their sizes and checksum. Every method
/// appends one page and returns how many bytes it would take without compression.
final class PageWriter {

    /// While pages do not get smaller, only one of so many is tried.
    private static final int TRIED = 8;

    private final PageCompressor compressor;
    private final boolean canStore;
    private final boolean secondVersion;
    private final HybridEncoder hybrid = new HybridEncoder();
    private final PageBuffer body = new PageBuffer();
    private final PageBuffer stored = new PageBuffer();
    private final CompactWriter header = new CompactWriter();
    private int[] wide = new int[0];
    /// How many pages are to be stored as they are before the next is tried.
    private int untried;

    PageWriter(WriteOptions options) {
        compressor = Codecs.compressor(
                options.compression().codec(), options.compression().level());
        canStore = options.compression().codec() == CompressionCodec.ZSTD;
        secondVersion = options.secondVersion();
    }

    /// Begins a column chunk.
    void start() {
        untried = 0;
    }

    /// The dictionary page of a chunk.
    int dictionary(ColumnValues values, PageBuffer out) {
        body.reset();
        values.writeDictionary(body);
        stored.reset();
        compress(0);
        untried = 0;
        DictionaryPageHeader dictionary = new DictionaryPageHeader(values.dictionarySize(), Encoding.PLAIN, false);
        return finish(
                new PageHeader(
                        PageType.DICTIONARY_PAGE, body.size(), stored.size(), checksum(), null, dictionary, null),
                out);
    }

    /// A data page.
    int data(Leaf leaf, Levels levels, ColumnValues values, PageSpan span, Encoding encoding, PageBuffer out) {
        body.reset();
        stored.reset();
        return secondVersion
                ? second(leaf, levels, values, span, encoding, out)
                : first(leaf, levels, values, span, encoding, out);
    }

    private int first(Leaf leaf, Levels levels, ColumnValues values, PageSpan span, Encoding encoding, PageBuffer out) {
        if (leaf.maxRepetition() > 0) {
            int start = openLength();
            repetitions(leaf, levels, span);
            closeLength(start);
        }
        if (leaf.maxDefinition() > 0) {
            int start = openLength();
            definitions(leaf, levels, span);
            closeLength(start);
        }
        values.write(span.valueFrom(), span.valueTo(), body);
        compress(0);
        DataPageHeader page = new DataPageHeader(span.levels(), encoding, Encoding.RLE, Encoding.RLE, null);
        return finish(
                new PageHeader(PageType.DATA_PAGE, body.size(), stored.size(), checksum(), page, null, null), out);
    }

    private int second(
            Leaf leaf, Levels levels, ColumnValues values, PageSpan span, Encoding encoding, PageBuffer out) {
        if (leaf.maxRepetition() > 0) {
            repetitions(leaf, levels, span);
        }
        int repetitionBytes = body.size();
        if (leaf.maxDefinition() > 0) {
            definitions(leaf, levels, span);
        }
        int levelBytes = body.size();
        values.write(span.valueFrom(), span.valueTo(), body);
        stored.put(body.array(), 0, levelBytes);
        boolean compressed = body.size() > levelBytes;
        if (compressed) {
            compress(levelBytes);
        }
        DataPageHeaderV2 page = new DataPageHeaderV2(
                span.levels(),
                span.missing(),
                span.rowTo() - span.rowFrom(),
                encoding,
                levelBytes - repetitionBytes,
                repetitionBytes,
                compressed,
                null);
        return finish(
                new PageHeader(PageType.DATA_PAGE_V2, body.size(), stored.size(), checksum(), null, null, page), out);
    }

    /// Appends the body from `start` on to what is stored. Codes of a dictionary and the like are as dense as can be:
    /// where compressing a page gained next to nothing, those after it are stored without trying.
    private void compress(int start) {
        int length = body.size() - start;
        if (canStore && untried > 0) {
            untried--;
            StoredZstd.append(body.array(), start, length, stored);
            return;
        }
        int before = stored.size();
        int most = compressor.maxCompressedLength(length);
        byte[] target = stored.reserve(most);
        stored.advance(compressor.compress(
                new ByteRange(body.array(), start, length), new ByteRange(target, stored.size(), most)));
        if (stored.size() - before > length - length / 32) {
            untried = TRIED - 1;
        }
    }

    private int openLength() {
        int start = body.size();
        body.put32(0);
        return start;
    }

    private void closeLength(int start) {
        body.replace32(start, body.size() - start - Integer.BYTES);
    }

    private void repetitions(Leaf leaf, Levels levels, PageSpan span) {
        levels(levels.repetitions(), span, leaf.maxRepetition());
    }

    private void definitions(Leaf leaf, Levels levels, PageSpan span) {
        if (levels.complete()) {
            hybrid.run(leaf.maxDefinition(), span.levels(), BitPacking.width(leaf.maxDefinition()), body);
        } else {
            levels(levels.definitions(), span, leaf.maxDefinition());
        }
    }

    private void levels(byte[] levels, PageSpan span, int max) {
        int count = span.levels();
        wide = wide.length < count ? new int[count] : wide;
        for (int i = 0; i < count; i++) {
            wide[i] = levels[span.levelFrom() + i];
        }
        hybrid.encode(wide, 0, count, BitPacking.width(max), body);
    }

    private int checksum() {
        CRC32 checksum = new CRC32();
        checksum.update(stored.array(), 0, stored.size());
        return (int) checksum.getValue();
    }

    private int finish(PageHeader page, PageBuffer out) {
        header.reset();
        page.write(header);
        byte[] bytes = header.toByteArray();
        out.put(bytes, 0, bytes.length);
        out.put(stored);
        return bytes.length + body.size();
    }
}
