package org.millrace.plan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What each operator did, as a table for a terminal: the plan as a tree, a line for each operator, and below a scan
/// what it read and skipped.
///
/// Times are those of all workers together. `own` is without the operator's inputs, `total` with them; `cpu` is the
/// part of `own` on a processor; `wait` is spent waiting for rows of others or for room.
public final class FigureTable {

    private static final int GAP = 2;
    private static final int LEAST_NAME = 24;

    private final List<OperatorFigures> operators;
    private final int width;
    private final List<Column> columns = new ArrayList<>();

    private FigureTable(List<OperatorFigures> operators, int width) {
        this.operators = operators;
        this.width = width;
        column("rows", i -> Quantities.count(at(i).rows()));
        if (operators.stream().anyMatch(operator -> predicted(operator) >= 0)) {
            column("expected", i -> Quantities.about(predicted(at(i))));
        }
        column("batches", i -> Quantities.count(at(i).batches()));
        column("own", i -> Quantities.time(at(i).time().work()));
        column("cpu", i -> Quantities.time(at(i).time().processor()));
        column("total", i -> Quantities.time(OperatorTree.total(operators, i).work()));
        column(
                "wait",
                i -> blank(at(i).time().waited(), Quantities.time(at(i).time().waited())));
        column(
                "memory",
                i -> blank(at(i).space().peak(), Quantities.bytes(at(i).space().peak())));
        if (operators.stream().anyMatch(operator -> operator.space().spilled() > 0)) {
            column("spilled", i -> spilled(at(i).space()));
        }
    }

    private record Column(String title, List<String> cells, int width) {}

    /// The table; each line is ended.
    ///
    /// @param operators the operators from the last one up to the sources
    /// @param width     the most characters in a line, as far as figures leave room for names
    public static String of(List<OperatorFigures> operators, int width) {
        return new FigureTable(List.copyOf(operators), width).text();
    }

    private OperatorFigures at(int operator) {
        return operators.get(operator);
    }

    private static long predicted(OperatorFigures operator) {
        return operator.plan().prediction().rows();
    }

    private static String blank(long number, String text) {
        return number == 0 ? "" : text;
    }

    private static String spilled(HeldSpace space) {
        return space.spilled() == 0
                ? ""
                : Quantities.bytes(space.spilled()) + (space.spilledFiles() > 1 ? " in " + space.spilledFiles() : "");
    }

    private void column(String title, Function<Integer, String> cell) {
        List<String> cells = new ArrayList<>();
        int widest = title.length();
        for (int i = 0; i < operators.size(); i++) {
            cells.add(cell.apply(i));
            widest = Math.max(widest, cells.getLast().length());
        }
        columns.add(new Column(title, cells, widest));
    }

    private String text() {
        List<String> names =
                OperatorTree.lines(operators.stream().map(OperatorFigures::plan).toList());
        int figures = columns.stream().mapToInt(column -> column.width() + GAP).sum();
        int longest = names.stream().mapToInt(String::length).max().orElse(0);
        int room = Math.clamp(longest, "operator".length(), Math.max(LEAST_NAME, width - figures));
        StringBuilder text = new StringBuilder();
        line(text, "operator", room, columns.stream().map(Column::title).toList());
        for (int i = 0; i < operators.size(); i++) {
            int row = i;
            line(
                    text,
                    names.get(i),
                    room,
                    columns.stream().map(column -> column.cells().get(row)).toList());
            ScanFigures scan = at(i).scan();
            if (scan != null) {
                text.append("  ".repeat(at(i).depth() + 1))
                        .append(scanned(scan, at(i).rows()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private void line(StringBuilder text, String name, int room, List<String> cells) {
        StringBuilder line = new StringBuilder();
        line.append(OperatorTree.shortened(name, room)).repeat(' ', Math.max(0, room - name.length()));
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.repeat(' ', GAP + columns.get(i).width() - cell.length()).append(cell);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    /// What a scan read and skipped, in words.
    public static String scanned(ScanFigures scan, long kept) {
        List<String> parts = new ArrayList<>();
        parts.add("read " + Quantities.count(scan.rows()) + " rows");
        if (scan.bytes() > 0) {
            parts.add(Quantities.bytes(scan.bytes()) + " in " + Quantities.time(scan.nanos()));
        }
        share(parts, "pieces", scan.morsels());
        share(parts, "pages", scan.pages());
        if (scan.rows() > kept) {
            parts.add("filtered out " + Quantities.count(scan.rows() - kept) + " rows");
        }
        return String.join(", ", parts);
    }

    private static void share(List<String> parts, String name, ScanFigures.@Nullable Share share) {
        if (share != null && share.read() + share.skipped() > 0) {
            String skipped = share.skipped() == 0 ? "" : " (" + Quantities.count(share.skipped()) + " skipped)";
            parts.add(Quantities.count(share.read()) + " " + name + skipped);
        }
    }
}
