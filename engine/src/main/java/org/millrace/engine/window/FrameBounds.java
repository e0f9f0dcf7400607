package org.millrace.engine.window;

import org.millrace.engine.order.SortOrder;
import org.millrace.plan.expression.FrameBound;
import org.millrace.plan.expression.FrameOffset;
import org.millrace.plan.expression.WindowFrame;

/// The frames of the rows of one page after the other, as positions in the stream. Belongs to one thread.
final class FrameBounds {

    private final FrameEdge start;
    private final FrameEdge end;
    private final Hole hole;

    /// The first row of each row's frame, and the row after its last one; equal where the frame is empty.
    long[] from = {};

    long[] to = {};

    /// The rows of the frame that are left out; the same twice for none.
    long[] holeFrom = {};

    long[] holeTo = {};

    /// Which rows are left out.
    private record Hole(WindowFrame.Exclusion exclusion, Edges peers) {}

    FrameBounds(WindowFrame frame, WindowSpec spec, Pages pages) {
        this.start = edge(frame, frame.start(), false, spec, pages);
        this.end = edge(frame, frame.end(), true, spec, pages);
        this.hole = new Hole(frame.exclusion(), new Edges(pages, true));
    }

    private static FrameEdge edge(WindowFrame frame, FrameBound bound, boolean end, WindowSpec spec, Pages pages) {
        return switch (bound.kind()) {
            case UNBOUNDED_PRECEDING -> new FrameEdge.PartitionStart();
            case UNBOUNDED_FOLLOWING -> new FrameEdge.PartitionEnd(new Edges(pages, false));
            case CURRENT_ROW ->
                switch (frame.unit()) {
                    case ROWS -> rows(0, end, pages);
                    case RANGE, GROUPS ->
                        end ? new FrameEdge.LastPeer(new Edges(pages, true)) : new FrameEdge.FirstPeer();
                };
            case PRECEDING, FOLLOWING -> {
                boolean backward = bound.kind() == FrameBound.Kind.PRECEDING;
                yield switch (frame.unit()) {
                    case ROWS -> rows(distance(bound), end, pages);
                    case GROUPS -> groups(distance(bound), end, pages);
                    case RANGE -> range(bound, backward, end, spec, pages);
                };
            }
        };
    }

    private static long distance(FrameBound bound) {
        if (bound.offset() instanceof FrameOffset.Amount amount
                && amount.value().object() instanceof Number number) {
            // Positions stay far below this, so that adding it cannot overflow.
            long distance = Math.min(number.longValue(), Long.MAX_VALUE / 4);
            return bound.kind() == FrameBound.Kind.PRECEDING ? -distance : distance;
        }
        throw new IllegalArgumentException(bound.toString());
    }

    private static FrameEdge rows(long distance, boolean end, Pages pages) {
        return new FrameEdge.RowDistance(end ? distance + 1 : distance, new Edges(pages, false));
    }

    private static FrameEdge groups(long distance, boolean end, Pages pages) {
        return new GroupEdge(end ? distance + 1 : distance, new Edges(pages, false), new Edges(pages, true));
    }

    private static FrameEdge range(FrameBound bound, boolean backward, boolean end, WindowSpec spec, Pages pages) {
        SortOrder order = spec.order().getFirst().order();
        boolean subtracts = backward != order.descending();
        return new RangeEdge(
                new RangeEdge.Side(order.descending(), order.nullsFirst()),
                RangeEdge.RangeKey.of(pages, spec.rangeKey(), order.type(), bound.offset(), subtracts),
                RangeEdge.RangeKey.of(pages, spec.rangeKey(), order.type(), bound.offset(), subtracts),
                end,
                new Edges(pages, false),
                new Edges(pages, true));
    }

    /// Whether every frame begins where its partition does.
    boolean startsWithPartition() {
        return start instanceof FrameEdge.PartitionStart;
    }

    /// Whether rows are left out.
    boolean excludes() {
        return hole.exclusion() != WindowFrame.Exclusion.NO_OTHERS;
    }

    /// Whether the row itself stays although its peers are left out.
    boolean keepsRow() {
        return hole.exclusion() == WindowFrame.Exclusion.TIES;
    }

    void move(Page page, PagePositions positions) {
        int rows = page.rows();
        if (from.length < rows) {
            from = new long[rows];
            to = new long[rows];
            holeFrom = new long[excludes() ? rows : 0];
            holeTo = new long[excludes() ? rows : 0];
        }
        start.fill(page, positions, from);
        end.fill(page, positions, to);
        for (int i = 0; i < rows; i++) {
            to[i] = Math.max(from[i], to[i]);
        }
        if (excludes()) {
            cutHoles(page, positions);
        }
    }

    private void cutHoles(Page page, PagePositions positions) {
        boolean row = hole.exclusion() == WindowFrame.Exclusion.CURRENT_ROW;
        for (int i = 0; i < page.rows(); i++) {
            long position = page.start + i;
            long first = row ? position : positions.peerStart[i];
            long last = row ? position + 1 : hole.peers().end(position);
            holeFrom[i] = Math.clamp(first, from[i], to[i]);
            holeTo[i] = Math.clamp(last, from[i], to[i]);
        }
    }

    /// The first position that the borders will still look at, once a page is done.
    long edgesNeed(long end) {
        return Math.min(start.needs(end), this.end.needs(end));
    }

    /// The first position that may still be in a frame of which the functions keep neither value nor sum.
    ///
    /// @param rows the number of rows of the page that ends at `end`
    long rowsNeed(int rows, long end) {
        boolean keepsStart = startsWithPartition() && !excludes();
        return Math.min(end, keepsStart ? to[rows - 1] : from[rows - 1]);
    }

    void leave() {
        start.leave();
        end.leave();
    }
}
