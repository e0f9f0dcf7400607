package org.millrace.engine.window;

import org.millrace.vectors.Vector;

/// An aggregate over frames without holes: moves one [FrameState] through the stream, so that each row is taken and
/// forgotten once.
final class FrameColumn implements WindowColumn {

    private final FrameBounds frames;
    private final FrameState state;
    private long start;
    private long end;
    private long needed;

    FrameColumn(FrameBounds frames, FrameState state) {
        this.frames = frames;
        this.state = state;
        state.reset(0);
    }

    @Override
    public Vector next(Page page) {
        int rows = page.rows();
        state.begin(rows);
        long[] from = frames.from;
        long[] to = frames.to;
        for (int i = 0; i < rows; i++) {
            if (i > 0 && from[i] == start && to[i] == end) {
                state.repeat(i);
            } else {
                move(from[i], to[i]);
                state.write(i);
            }
        }
        needed = frames.rowsNeed(rows, page.end);
        return state.finish(rows);
    }

    private void move(long from, long to) {
        if (from >= end) {
            state.reset(from);
            end = from;
        } else if (from > start) {
            state.remove(from);
        }
        start = from;
        if (to > end) {
            state.add(end, to);
            end = to;
        }
    }

    @Override
    public long needs(long pageEnd) {
        return needed;
    }

    @Override
    public void leave() {
        state.leave();
    }

    @Override
    public long bytes() {
        return state.bytes();
    }
}
