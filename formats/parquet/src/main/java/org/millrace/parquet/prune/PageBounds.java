package org.millrace.parquet.prune;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.metadata.ColumnChunk;
import org.millrace.parquet.metadata.ColumnIndex;
import org.millrace.parquet.metadata.ColumnOrder;
import org.millrace.parquet.pages.FileInput;
import org.millrace.parquet.pages.PageIndex;
import org.millrace.parquet.schema.ColumnNode;
import org.millrace.parquet.schema.LeafValue;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.source.Predicate;

/// The pages of a column chunk with what the page index says of each.
final class PageBounds {
    private final List<Evidence> bounds;
    private final PageIndex index;

    private PageBounds(List<Evidence> bounds, PageIndex index) {
        this.bounds = bounds;
        this.index = index;
    }

    /// The page index of a chunk, or null where there is none that can be used.
    static @Nullable PageBounds read(
            FileInput input, ColumnNode.Leaf leaf, @Nullable ColumnOrder order, ColumnChunk chunk, long groupRows) {
        byte[] data = PageIndex.bytes(input, chunk.columnIndexOffset(), chunk.columnIndexLength());
        PageIndex index = data == null ? null : PageIndex.read(input, chunk, groupRows);
        if (data == null || index == null) {
            return null;
        }
        try {
            return of(leaf, order, ColumnIndex.read(new CompactReader(data, 0, data.length)), index);
        } catch (MalformedException unusable) {
            return null;
        }
    }

    private static @Nullable PageBounds of(
            ColumnNode.Leaf leaf, @Nullable ColumnOrder order, ColumnIndex stated, PageIndex index) {
        int count = index.pages().size();
        boolean complete = stated.nullPages().length == count
                && stated.minValues().size() == count
                && stated.maxValues().size() == count
                && (stated.nullCounts() == null || stated.nullCounts().length == count)
                && (stated.nanCounts() == null || stated.nanCounts().length == count);
        if (!complete) {
            return null;
        }
        List<Evidence> bounds = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            bounds.add(evidence(leaf, order, stated, i, index.pages().get(i)));
        }
        return new PageBounds(bounds, index);
    }

    private static Evidence evidence(
            ColumnNode.Leaf leaf, @Nullable ColumnOrder order, ColumnIndex index, int page, PageIndex.Page place) {
        long rows = place.to() - place.from();
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
        for (int i = 0; i < bounds.size(); i++) {
            if (!bounds.get(i).refutes(predicate)) {
                PageIndex.Page page = index.pages().get(i);
                kept.add(new RowRanges.Range(page.from(), page.to()));
            }
        }
        return RowRanges.of(kept);
    }
}
