package org.millrace.engine.window;

import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.WindowFunction;
import org.millrace.vectors.Vector;

/// The first, last or nth value of each frame.
final class FrameValues implements WindowColumn {

    private final WindowFunction function;
    private final long n;
    private final FrameBounds frames;
    private final Picker picker;

    /// Tells which rows have a value where the others are passed over; null where they are not.
    private final @Nullable PresentRows present;

    private long[] picks = {};
    private long lastNeeds;

    FrameValues(WindowFunction function, long n, FrameBounds frames, Picker picker, @Nullable PresentRows present) {
        this.function = function;
        this.n = n;
        this.frames = frames;
        this.picker = picker;
        this.present = present;
    }

    @Override
    public Vector next(Page page) {
        if (picks.length < page.rows()) {
            picks = new long[page.rows()];
        }
        PresentRows only = present;
        for (int i = 0; i < page.rows(); i++) {
            picks[i] = only == null ? pick(page.start + i, i) : only.pick(function, n, page.start + i, i, frames);
        }
        lastNeeds = frames.rowsNeed(page.rows(), page.end);
        return picker.gather(page, picks);
    }

    private long pick(long position, int i) {
        if (!frames.excludes()) {
            long from = frames.from[i];
            long to = frames.to[i];
            return switch (function) {
                case FIRST_VALUE -> from < to ? from : Picker.NONE;
                case LAST_VALUE -> from < to ? to - 1 : Picker.NONE;
                default -> n <= to - from ? from + n - 1 : Picker.NONE;
            };
        }
        FrameParts parts = FrameParts.of(frames, position, i);
        return switch (function) {
            case FIRST_VALUE -> parts.nth(1);
            case LAST_VALUE -> parts.nth(parts.rows());
            default -> parts.nth(n);
        };
    }

    @Override
    public long needs(long end) {
        return lastNeeds;
    }

    @Override
    public void leave() {
        if (present != null) {
            present.leave();
        }
    }
}
