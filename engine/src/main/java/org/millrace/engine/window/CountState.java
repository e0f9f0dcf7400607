package org.millrace.engine.window;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// The number of rows, or of those that have a value.
final class CountState extends FrameState {

    private final PageCursor.@Nullable OfVectors added;
    private final PageCursor.@Nullable OfVectors removed;
    private long start;
    private long count;
    private long[] results = {};

    /// Null twice to count all rows.
    CountState(PageCursor.@Nullable OfVectors added, PageCursor.@Nullable OfVectors removed) {
        this.added = added;
        this.removed = removed;
    }

    @Override
    void reset(long position) {
        count = 0;
        start = position;
    }

    @Override
    void add(long from, long to) {
        count += count(added, from, to);
    }

    @Override
    void remove(long from) {
        count -= count(removed, start, from);
        start = from;
    }

    private static long count(PageCursor.@Nullable OfVectors cursor, long from, long to) {
        if (cursor == null) {
            return to - from;
        }
        long found = 0;
        for (long position = from; position < to; position++) {
            int row = cursor.row(position);
            if (cursor.validity == null) {
                long end = Math.min(to, cursor.end);
                found += end - position;
                position = end - 1;
            } else if (cursor.valid(row)) {
                found++;
            }
        }
        return found;
    }

    @Override
    void begin(int rows) {
        results = new long[rows];
    }

    @Override
    void write(int row) {
        results[row] = count;
    }

    @Override
    Vector finish(int rows) {
        return new LongVector(PrimitiveType.INT64, results, rows);
    }

    @Override
    void leave() {
        if (added != null && removed != null) {
            added.leave();
            removed.leave();
        }
    }
}
