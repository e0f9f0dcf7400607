package org.millrace.engine.window;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.aggregate.SingleGroup;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.Concat;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Copy;
import org.millrace.vectors.Vector;

/// Any aggregate over any frame: rows are taken as long as the frame grows at its end only, and all over again where
/// rows have left it. For results that are as large as the frame, for frames with holes and for the sums of distinct
/// values.
final class RecomputedColumn implements WindowColumn {

    private final AggregateCall call;
    private final FrameBounds frames;
    private final PageCursor.@Nullable OfVectors argument;
    private final PageCursor.@Nullable OfVectors filter;
    private final SingleGroup group;
    private long start;
    private long end;
    private long needed;
    private @Nullable Vector last;

    /// @param argument the argument's values; null to count rows
    /// @param filter   tells which rows count; null for all
    RecomputedColumn(
            AggregateCall call,
            FrameBounds frames,
            PageCursor.@Nullable OfVectors argument,
            PageCursor.@Nullable OfVectors filter) {
        this.call = call;
        this.frames = frames;
        this.argument = argument;
        this.filter = filter;
        this.group = new SingleGroup(call);
    }

    @Override
    public Vector next(Page page) {
        int rows = page.rows();
        List<Vector> results = new ArrayList<>();
        int i = 0;
        while (i < rows) {
            Vector result = result(page.start + i, i);
            int same = i + 1;
            while (same < rows && !frames.excludes() && frames.from[same] == start && frames.to[same] == end) {
                same++;
            }
            results.add(same == i + 1 ? result : org.millrace.vectors.Flatten.of(new ConstantVector(result, same - i)));
            i = same;
        }
        needed = frames.rowsNeed(rows, page.end);
        return results.size() == 1 ? results.getFirst() : Concat.of(call.type(), results);
    }

    private Vector result(long position, int row) {
        if (frames.excludes()) {
            return withHole(FrameParts.of(frames, position, row));
        }
        long from = frames.from[row];
        long to = frames.to[row];
        Vector known = last;
        if (known != null && from == start && to == end) {
            return known;
        }
        if (from != start || to < end || known == null) {
            group.clear();
            end = from;
        }
        take(end, to);
        start = from;
        end = to;
        Vector result = Copy.of(group.result());
        last = result;
        return result;
    }

    private Vector withHole(FrameParts parts) {
        group.clear();
        take(parts.from(), parts.holeFrom());
        if (parts.kept() != Picker.NONE) {
            take(parts.kept(), parts.kept() + 1);
        }
        take(parts.holeTo(), parts.to());
        return Copy.of(group.result());
    }

    private void take(long from, long to) {
        PageCursor.OfVectors values = argument;
        if (values == null) {
            if (from < to) {
                group.add(null, 0, Math.toIntExact(to - from));
            }
            return;
        }
        long position = from;
        while (position < to) {
            int row = values.row(position);
            int count = (int) (Math.min(to, values.end) - position);
            add(values.vector, position, row, count);
            position += count;
        }
    }

    private void add(Vector values, long position, int row, int count) {
        PageCursor.OfVectors chosen = filter;
        if (chosen == null) {
            group.add(values, row, row + count);
            return;
        }
        for (int i = 0; i < count; i++) {
            int at = chosen.row(position + i);
            if (chosen.valid(at) && ((BooleanVector) chosen.vector).value(at)) {
                group.add(values, row + i, row + i + 1);
            }
        }
    }

    @Override
    public long needs(long pageEnd) {
        return needed;
    }

    @Override
    public void leave() {
        if (argument != null) {
            argument.leave();
        }
        if (filter != null) {
            filter.leave();
        }
    }

    @Override
    public long bytes() {
        return group.bytes();
    }
}
