package org.millrace.engine.window;

import org.millrace.vectors.Vector;

/// Values of rows at a fixed distance in the partition: lag and lead.
final class OffsetValues implements WindowColumn {

    private final long distance;
    private final PagePositions positions;
    private final Edges partitions;
    private final Picker picker;
    private long[] picks = {};

    /// @param distance of rows; negative for rows before
    OffsetValues(long distance, PagePositions positions, Edges partitions, Picker picker) {
        this.distance = distance;
        this.positions = positions;
        this.partitions = partitions;
        this.picker = picker;
    }

    @Override
    public Vector next(Page page) {
        int rows = page.rows();
        if (picks.length < rows) {
            picks = new long[rows];
        }
        if (distance <= 0) {
            back(page);
        } else {
            ahead(page);
        }
        return picker.gather(page, picks);
    }

    private void back(Page page) {
        long[] starts = positions.partitionStart;
        for (int i = 0; i < page.rows(); i++) {
            long wanted = page.start + i + distance;
            picks[i] = wanted >= starts[i] ? wanted : Picker.DEFAULT;
        }
    }

    private void ahead(Page page) {
        for (int i = 0; i < page.rows(); i++) {
            long position = page.start + i;
            long wanted = position + distance;
            boolean there = wanted > 0 && partitions.end(position, wanted + 1) > wanted;
            picks[i] = there ? wanted : Picker.DEFAULT;
        }
    }

    @Override
    public long needs(long end) {
        return distance < 0 ? Math.max(Math.min(end + distance, end), positions.lastPartition()) : end;
    }

    @Override
    public void leave() {}
}
