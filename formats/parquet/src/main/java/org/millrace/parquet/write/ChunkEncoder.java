package org.millrace.parquet.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.encode.PageBuffer;
import org.millrace.parquet.metadata.Encoding;
import org.millrace.parquet.metadata.OffsetIndex;
import org.millrace.parquet.metadata.PageLocation;
import org.millrace.parquet.metadata.Statistics;
import org.millrace.vectors.Batch;

/// Encodes column chunks: gathers levels and values of a leaf over all batches of a row group, chooses the encoding,
/// cuts pages. Kept between row groups for its arrays; belongs to one thread at a time.
final class ChunkEncoder {

    private final WriteOptions options;
    private final Levels levels = new Levels();
    private final NumberColumn numbers;
    private final BytesColumn bytes;
    private final PageWriter pageWriter;

    ChunkEncoder(WriteOptions options) {
        this.options = options;
        numbers = new NumberColumn(options);
        bytes = new BytesColumn(options);
        pageWriter = new PageWriter(options);
    }

    /// Appends the pages of a leaf to the row group's buffer.
    EncodedChunk encode(Leaf leaf, List<Batch> batches, PageBuffer out) {
        ColumnValues values = gather(leaf, batches);
        int start = out.size();
        Encoding encoding = values.choose();
        pageWriter.start();
        long uncompressed = 0;
        if (values.dictionarySize() > 0) {
            uncompressed += pageWriter.dictionary(values, out);
        }
        int firstDataPage = out.size();
        PageStatistics statistics = new PageStatistics(leaf);
        LevelHistograms histograms = new LevelHistograms(leaf);
        List<PageLocation> pages = new ArrayList<>();
        for (PageSpan span : PageSpan.plan(leaf, levels, values, options)) {
            int offset = out.size();
            uncompressed += pageWriter.data(leaf, levels, values, span, encoding, out);
            pages.add(new PageLocation(offset, out.size() - offset, span.rowFrom()));
            statistics.add(span, values.bounds(span.valueFrom(), span.valueTo()));
            histograms.add(span, levels, values);
        }
        EncodedChunk chunk = new EncodedChunk(
                leaf,
                start,
                firstDataPage,
                out.size(),
                uncompressed,
                levels.count(),
                encoding,
                new OffsetIndex(pages, histograms.byteArrayBytes()),
                chunkStatistics(leaf, statistics, values),
                histograms.chunk(),
                statistics.index(histograms),
                bloomFilter(leaf, values));
        values.release();
        return chunk;
    }

    private ColumnValues gather(Leaf leaf, List<Batch> batches) {
        ColumnValues values = leaf.bytes() ? bytes : numbers;
        values.start(leaf);
        levels.start();
        for (Batch batch : batches) {
            if (batch.rows() > 0) {
                levels.add(leaf, batch.column(leaf.column()), batch.rows(), values);
            }
        }
        return values;
    }

    /// A dictionary has each value once, unless two forms are equal as -0.0 and 0.0 are.
    private static Statistics chunkStatistics(Leaf leaf, PageStatistics statistics, ColumnValues values) {
        boolean known = values.dictionarySize() > 0 && !leaf.type().floating();
        return statistics.chunk(known ? (Long) (long) values.dictionarySize() : null);
    }

    private @Nullable PageBuffer bloomFilter(Leaf leaf, ColumnValues values) {
        if (!options.bloomFilters().contains(leaf.name())) {
            return null;
        }
        int distinct = values.dictionarySize() > 0 ? values.dictionarySize() : values.count();
        BloomFilter filter = new BloomFilter(distinct, options.falsePositives());
        values.fill(filter);
        PageBuffer out = new PageBuffer();
        filter.write(out);
        return out;
    }
}
