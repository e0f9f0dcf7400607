package org.millrace.engine.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.WindowCall;
import org.millrace.plan.expression.WindowFrame;
import org.millrace.plan.expression.WindowFunction;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// All functions of a window on their way through one stream. Calls with the same frame share its bounds. Belongs to
/// one thread.
final class WindowColumns {

    private final WindowSpec spec;
    private final Pages pages;
    private final List<DataType> types;
    private final PagePositions positions;
    private final Map<WindowFrame, FrameBounds> frames = new LinkedHashMap<>();
    private final List<WindowColumn> columns = new ArrayList<>();

    WindowColumns(WindowSpec spec, Pages pages) {
        this.spec = spec;
        this.pages = pages;
        this.types = spec.pageTypes();
        this.positions = new PagePositions(true);
        spec.calls().forEach(call -> columns.add(column(call)));
    }

    /// The values of all functions for the next page.
    Vector[] next(Page page) {
        positions.move(page);
        frames.values().forEach(frame -> frame.move(page, positions));
        Vector[] values = new Vector[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).next(page);
        }
        return values;
    }

    /// The first position that somebody will still look at, once the page that ends at `end` is done.
    long needs(long end) {
        long first = end;
        for (FrameBounds frame : frames.values()) {
            first = Math.min(first, frame.edgesNeed(end));
        }
        for (WindowColumn column : columns) {
            first = Math.min(first, column.needs(end));
        }
        return first;
    }

    /// About how many bytes of heap functions hold.
    long bytes() {
        return columns.stream().mapToLong(WindowColumn::bytes).sum();
    }

    /// Frees what cursors stand on.
    void leave() {
        columns.forEach(WindowColumn::leave);
        frames.values().forEach(FrameBounds::leave);
    }

    private WindowColumn column(PlannedCall planned) {
        return switch (planned.call()) {
            case WindowCall.FunctionOver over -> function(planned, over);
            case WindowCall.AggregateOver over ->
                new AggregateColumns(pages, types, frame(over.frame())).column(planned, over.aggregate());
        };
    }

    private FrameBounds frame(WindowFrame frame) {
        return frames.computeIfAbsent(frame, wanted -> new FrameBounds(wanted, spec, pages));
    }

    private WindowColumn function(PlannedCall planned, WindowCall.FunctionOver over) {
        return switch (over.function()) {
            case ROW_NUMBER, RANK, DENSE_RANK, PERCENT_RANK, CUME_DIST, NTILE -> new Rankings(over, positions, pages);
            case LAG -> offset(planned, over, -over.number(1));
            case LEAD -> offset(planned, over, over.number(1));
            case FIRST_VALUE, LAST_VALUE -> values(planned, over, 1);
            case NTH_VALUE -> values(planned, over, over.number(1));
        };
    }

    private WindowColumn offset(PlannedCall planned, WindowCall.FunctionOver over, long distance) {
        Edges partitions = new Edges(pages, false);
        // Positions stay far below this, so that adding it cannot overflow.
        long bounded = Math.clamp(distance, -(Long.MAX_VALUE / 4), Long.MAX_VALUE / 4);
        Picker picker = new Picker(pages, planned.input(), planned.second(), over.type());
        return over.ignoreNulls() && distance != 0
                ? new OffsetPresentValues(bounded, partitions, vectors(pages, types, planned.input()), picker)
                : new OffsetValues(bounded, positions, partitions, picker);
    }

    private WindowColumn values(PlannedCall planned, WindowCall.FunctionOver over, long n) {
        return values(over.function(), n, over.ignoreNulls(), planned, frame(over.frame()), pages, types);
    }

    /// The first, last or nth value of frames.
    static WindowColumn values(
            WindowFunction function,
            long n,
            boolean ignoreNulls,
            PlannedCall planned,
            FrameBounds frame,
            Pages pages,
            List<DataType> types) {
        @Nullable PresentRows present = ignoreNulls ? new PresentRows(vectors(pages, types, planned.input())) : null;
        Picker picker = new Picker(pages, planned.input(), PlannedCall.NONE, types.get(planned.input()));
        return new FrameValues(function, n, frame, picker, present);
    }

    /// A cursor over any column.
    static PageCursor.OfVectors vectors(Pages pages, List<DataType> types, int column) {
        return new PageCursor.OfVectors(pages, column, VectorBuilder.of(types.get(column), List.of()));
    }
}
