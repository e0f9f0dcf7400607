package org.millrace.engine.window;

import org.millrace.plan.expression.WindowFunction;

/// Finds the first, last or nth row of a frame that has a value. Where nothing is left out of frames each row is looked
/// at once, because frames never go back. Belongs to one thread.
final class PresentRows {

    private final PageCursor.OfVectors cursor;

    // The rows with a value from the frame's start on, as far as the frame has come.
    private long[] found = new long[16];
    private int first;
    private int last;
    private long searched;

    PresentRows(PageCursor.OfVectors cursor) {
        this.cursor = cursor;
    }

    long pick(WindowFunction function, long n, long position, int row, FrameBounds frames) {
        if (frames.excludes()) {
            return among(FrameParts.of(frames, position, row), function, n);
        }
        advance(frames.from[row], frames.to[row], function);
        int count = last - first;
        return switch (function) {
            case FIRST_VALUE -> count > 0 ? found[first] : Picker.NONE;
            case LAST_VALUE -> count > 0 ? found[last - 1] : Picker.NONE;
            default -> n <= count ? found[first + (int) n - 1] : Picker.NONE;
        };
    }

    private void advance(long from, long to, WindowFunction function) {
        while (first < last && found[first] < from) {
            first++;
        }
        searched = Math.max(searched, from);
        while (searched < to && (function != WindowFunction.FIRST_VALUE || first == last)) {
            if (cursor.valid(cursor.row(searched))) {
                add(function);
            }
            searched++;
        }
    }

    private void add(WindowFunction function) {
        if (function == WindowFunction.LAST_VALUE) {
            first = last;
        }
        if (last == found.length) {
            int count = last - first;
            long[] target = count > found.length / 2 ? new long[found.length * 2] : found;
            System.arraycopy(found, first, target, 0, count);
            found = target;
            first = 0;
            last = count;
        }
        found[last++] = searched;
    }

    private long among(FrameParts parts, WindowFunction function, long n) {
        long rows = parts.rows();
        long left = n;
        for (long i = 1; i <= rows; i++) {
            long position = parts.nth(function == WindowFunction.LAST_VALUE ? rows + 1 - i : i);
            if (cursor.valid(cursor.row(position))) {
                left--;
                if (function != WindowFunction.NTH_VALUE || left == 0) {
                    return position;
                }
            }
        }
        return Picker.NONE;
    }

    void leave() {
        cursor.leave();
    }
}
