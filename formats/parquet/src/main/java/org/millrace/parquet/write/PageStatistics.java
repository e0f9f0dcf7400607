package org.millrace.parquet.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.metadata.BoundaryOrder;
import org.millrace.parquet.metadata.ColumnIndex;
import org.millrace.parquet.metadata.PhysicalType;
import org.millrace.parquet.metadata.Statistics;
import org.millrace.vectors.PrimitiveType;

/// Collects the bounds of a chunk's pages and states them for the pages and for the chunk.
///
/// Readers disagree about NaN: some order it above all numbers, some leave it out. Where a chunk has one, no bounds are
/// written at all, so that nobody skips rows wrongly.
final class PageStatistics {

    private static final int LONGEST = 64;
    private static final byte[] NOTHING = new byte[0];

    private final Leaf leaf;
    private final BoundOrder order;
    private final List<Bounds> pages = new ArrayList<>();
    private final List<PageSpan> spans = new ArrayList<>();
    private Bounds chunk = Bounds.NONE;

    PageStatistics(Leaf leaf) {
        this.leaf = leaf;
        this.order = BoundOrder.of(leaf);
    }

    void add(PageSpan span, Bounds bounds) {
        spans.add(span);
        pages.add(bounds);
        chunk = chunk.merge(bounds, order);
    }

    /// The statistics of the chunk.
    ///
    /// @param distinct the number of distinct values; null if not known
    Statistics chunk(@Nullable Long distinct) {
        long nulls = spans.stream().mapToLong(PageSpan::missing).sum();
        Long nanCount = floating() ? (Long) chunk.nanCount() : null;
        byte[] min = chunk.nanCount() > 0 || chunk.min() == null ? null : lower(chunk.min());
        byte[] max = chunk.nanCount() > 0 || chunk.max() == null ? null : upper(chunk.max());
        return new Statistics(
                null,
                null,
                nulls,
                distinct,
                max,
                min,
                max == null ? null : (Boolean) Arrays.equals(max, chunk.max()),
                min == null ? null : (Boolean) Arrays.equals(min, chunk.min()),
                nanCount);
    }

    private boolean floating() {
        return leaf.stored().physical() == PhysicalType.FLOAT || leaf.stored().physical() == PhysicalType.DOUBLE;
    }

    /// The index of the pages' bounds and levels; null where some page can have no bounds.
    @Nullable
    ColumnIndex index(LevelHistograms histograms) {
        int count = pages.size();
        boolean[] nullPages = new boolean[count];
        long[] nullCounts = new long[count];
        List<byte[]> mins = new ArrayList<>(count);
        List<byte[]> maxs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            PageSpan span = spans.get(i);
            nullCounts[i] = span.missing();
            nullPages[i] = nullCounts[i] == span.levels();
            Bounds bounds = pages.get(i);
            byte[] min = bounds.min() == null ? NOTHING : lower(bounds.min());
            byte[] max = bounds.max() == null ? NOTHING : upper(bounds.max());
            if (bounds.nanCount() > 0 || max == null) {
                return null;
            }
            mins.add(min);
            maxs.add(max);
        }
        return new ColumnIndex(
                nullPages,
                mins,
                maxs,
                boundaryOrder(nullPages, mins, maxs),
                nullCounts,
                histograms.repetitions(),
                histograms.definitions(),
                floating() ? new long[count] : null);
    }

    private BoundaryOrder boundaryOrder(boolean[] nullPages, List<byte[]> mins, List<byte[]> maxs) {
        boolean ascending = true;
        boolean descending = true;
        int before = -1;
        for (int i = 0; i < nullPages.length; i++) {
            if (nullPages[i]) {
                continue;
            }
            if (before >= 0) {
                int low = order.compare(mins.get(before), mins.get(i));
                int high = order.compare(maxs.get(before), maxs.get(i));
                ascending &= low <= 0 && high <= 0;
                descending &= low >= 0 && high >= 0;
            }
            before = i;
        }
        return ascending ? BoundaryOrder.ASCENDING : descending ? BoundaryOrder.DESCENDING : BoundaryOrder.UNORDERED;
    }

    private byte[] lower(byte[] bound) {
        return leaf.type() instanceof PrimitiveType type ? BoundText.lower(bound, LONGEST, type) : bound;
    }

    private byte @Nullable [] upper(byte[] bound) {
        return leaf.type() instanceof PrimitiveType type ? BoundText.upper(bound, LONGEST, type) : bound;
    }
}
