package org.millrace.parquet.prune;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.metadata.ColumnChunk;
import org.millrace.parquet.metadata.ColumnIndex;
import org.millrace.parquet.metadata.ColumnOrder;
import org.millrace.parquet.metadata.OffsetIndex;
import org.millrace.parquet.metadata.PageLocation;
import org.millrace.parquet.pages.FileInput;
import org.millrace.parquet.schema.ColumnNode;
import org.millrace.parquet.schema.LeafValue;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.source.Predicate;

/// The pages of a column chunk with what the page index says of each.
final class PageBounds {
    private static final int MAX_INDEX = 1 << 26;

    private final List<Evidence> pages;
    private final List<RowRanges.Range> rows;

    private PageBounds(List<Evidence> pages, List<RowRanges.Range> rows) {
        this.pages = pages;
        this.rows = rows;
    }

    /// The page index of a chunk, or null where there is none that can be used.
    static @Nullable PageBounds read(
            FileInput input, ColumnNode.Leaf leaf, @Nullable ColumnOrder order, ColumnChunk chunk, long groupRows) {
        byte[] columnIndex = bytes(input, chunk.columnIndexOffset(), chunk.columnIndexLength());
        byte[] offsetIndex = bytes(input, chunk.offsetIndexOffset(), chunk.offsetIndexLength());
        if (columnIndex == null || offsetIndex == null) {
            return null;
        }
        try {
            ColumnIndex bounds = ColumnIndex.read(new CompactReader(columnIndex, 0, columnIndex.length));
            OffsetIndex places = OffsetIndex.read(new CompactReader(offsetIndex, 0, offsetIndex.length));
            return of(leaf, order, bounds, places, groupRows);
        } catch (MalformedException unusable) {
            return null;
        }
    }

    private static byte @Nullable [] bytes(FileInput input, @Nullable Long offset, @Nullable Integer length) {
        if (offset == null || length == null || length <= 0 || length > MAX_INDEX) {
            return null;
        }
        if (offset < 0 || offset > input.size() - length) {
            return null;
        }
        byte[] data = new byte[length];
        input.read(offset, data, 0, length);
        return data;
    }

    private static @Nullable PageBounds of(
            ColumnNode.Leaf leaf, @Nullable ColumnOrder order, ColumnIndex index, OffsetIndex places, long groupRows) {
        List<RowRanges.Range> rows = ranges(places.pages(), groupRows);
        int count = rows.size();
        boolean complete = index.nullPages().length == count
                && index.minValues().size() == count
                && index.maxValues().size() == count
                && (index.nullCounts() == null || index.nullCounts().length == count)
                && (index.nanCounts() == null || index.nanCounts().length == count);
        if (count == 0 || !complete) {
            return null;
        }
        List<Evidence> pages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            pages.add(evidence(leaf, order, index, i, rows.get(i)));
        }
        return new PageBounds(pages, rows);
    }

    /// The rows of each page; none if they do not ascend from 0 to the end of the row group.
    private static List<RowRanges.Range> ranges(List<PageLocation> pages, long groupRows) {
        List<RowRanges.Range> ranges = new ArrayList<>(pages.size());
        for (int i = 0; i < pages.size(); i++) {
            long from = pages.get(i).firstRow();
            long to = i + 1 < pages.size() ? pages.get(i + 1).firstRow() : groupRows;
            if (from > to || (i == 0 && from != 0)) {
                return List.of();
            }
            ranges.add(new RowRanges.Range(from, to));
        }
        return ranges;
    }

    private static Evidence evidence(
            ColumnNode.Leaf leaf, @Nullable ColumnOrder order, ColumnIndex index, int page, RowRanges.Range range) {
        long rows = range.to() - range.from();
        LeafValue value = leaf.value();
        if (index.nullPages()[page]) {
            return new Evidence(Bounds.UNKNOWN, rows, rows, 0);
        }
        Bounds bounds = Bounds.follows(value, order)
                ? Bounds.of(
                        value, index.minValues().get(page), index.maxValues().get(page))
                : Bounds.UNKNOWN;
        long nulls = index.nullCounts() == null ? -1 : Evidence.count(index.nullCounts()[page], rows);
        // That a page has nulls only is what `null_pages` says; a count that says so too would contradict it.
        long safeNulls = leaf.nullable() ? (nulls == rows ? -1 : nulls) : 0;
        return new Evidence(bounds, rows, safeNulls, nans(value, index, page, rows));
    }

    private static long nans(LeafValue value, ColumnIndex index, int page, long rows) {
        if (!value.type().floating()) {
            return 0;
        }
        return index.nanCounts() == null ? -1 : Evidence.count(index.nanCounts()[page], rows);
    }

    /// The rows of pages that the predicate does not exclude.
    RowRanges keep(Predicate predicate) {
        List<RowRanges.Range> kept = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (!pages.get(i).refutes(predicate)) {
                kept.add(rows.get(i));
            }
        }
        return RowRanges.of(kept);
    }
}
