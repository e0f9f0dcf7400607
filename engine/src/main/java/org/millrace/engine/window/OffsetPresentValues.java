package org.millrace.engine.window;

import java.util.ArrayDeque;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Vector;

/// Lag and lead that count only rows with a value.
final class OffsetPresentValues implements WindowColumn {

    private final long distance;
    private final Edges partitions;
    private final PageCursor.OfVectors cursor;
    private final Picker picker;
    private long[] picks = {};

    /// Positions with a value before or after the row, at most so many as the distance.
    private final ArrayDeque<Long> present = new ArrayDeque<>();

    /// Up to where has been looked ahead.
    private long searched;

    /// @param distance of rows that have a value; negative for rows before
    OffsetPresentValues(long distance, Edges partitions, PageCursor.OfVectors cursor, Picker picker) {
        this.distance = distance;
        this.partitions = partitions;
        this.cursor = cursor;
        this.picker = picker;
    }

    @Override
    public Vector next(Page page) {
        int rows = page.rows();
        if (picks.length < rows) {
            picks = new long[rows];
        }
        for (int i = 0; i < rows; i++) {
            if (Bits.test(page.partitionStarts, i)) {
                present.clear();
            }
            picks[i] = distance < 0 ? before(page.start + i) : after(page.start + i);
        }
        return picker.gather(page, picks);
    }

    private long before(long position) {
        long pick = present.size() == -distance ? present.getFirst() : Picker.DEFAULT;
        if (cursor.valid(cursor.row(position))) {
            present.addLast(position);
            if (present.size() > -distance) {
                present.removeFirst();
            }
        }
        return pick;
    }

    private long after(long position) {
        while (!present.isEmpty() && present.getFirst() <= position) {
            present.removeFirst();
        }
        searched = Math.max(searched, position + 1);
        while (present.size() < distance && partitions.end(position, searched + 1) > searched) {
            if (cursor.valid(cursor.row(searched))) {
                present.addLast(searched);
            }
            searched++;
        }
        return present.size() == distance ? present.getLast() : Picker.DEFAULT;
    }

    @Override
    public long needs(long end) {
        return present.isEmpty() ? end : Math.min(end, present.getFirst());
    }

    @Override
    public void leave() {
        cursor.leave();
    }
}
