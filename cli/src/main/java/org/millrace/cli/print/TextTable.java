package org.millrace.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// An aligned table of texts in box-drawing characters.
///
/// @param columns the columns
/// @param first   the rows at the top
/// @param last    the rows at the bottom, after those left out
/// @param hidden  how many rows are left out between `first` and `last`
public record TextTable(List<Column> columns, List<List<String>> first, List<List<String>> last, long hidden) {

    private static final int NARROWEST_CELL = 12;
    private static final int WIDEST_CELL = 50;
    private static final String ELLIPSIS = "…";

    /// A column of a table.
    ///
    /// @param name  its heading
    /// @param type  a second line of the heading; empty for none
    /// @param right whether cells are numbers: aligned by their decimal points, to the right
    public record Column(String name, String type, boolean right) {}

    /// Copies the lists.
    public TextTable {
        columns = List.copyOf(columns);
        first = List.copyOf(first);
        last = List.copyOf(last);
    }

    /// A whole table.
    public TextTable(List<Column> columns, List<List<String>> rows) {
        this(columns, rows, List.of(), 0);
    }

    /// The lines of the table, no wider than `width` characters; 0 for as wide as it gets. Columns in the middle and
    /// ends of long cells are left out where the width does not suffice; a last line then says the full size.
    public List<String> lines(int width) {
        List<TextColumn> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            all.add(column(i, width == 0 ? Integer.MAX_VALUE : Math.clamp(width / 4, NARROWEST_CELL, WIDEST_CELL)));
        }
        List<TextColumn> shown = fitting(all, width);
        List<String> lines = new ArrayList<>();
        lines.add(rule(shown, "┌", "┬", "┐"));
        lines.add(line(shown, TextColumn::heading));
        if (columns.stream().anyMatch(column -> !column.type().isEmpty())) {
            lines.add(line(shown, TextColumn::subheading));
        }
        lines.add(rule(shown, "├", "┼", "┤"));
        body(shown, lines);
        lines.add(rule(shown, "└", "┴", "┘"));
        int shownColumns = shown.contains(TextColumn.GAP) ? shown.size() - 1 : shown.size();
        if (hidden > 0 || shownColumns < all.size()) {
            lines.add(size(shownColumns));
        }
        return lines;
    }

    /// The table cut into tables of some columns each, every one with the first column, so that all of them fit the
    /// width where that is possible; 0 for as wide as it gets. Columns without a single text are left out.
    public List<TextTable> pieces(int width) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (i == 0
                    || Stream.concat(first.stream(), last.stream())
                            .anyMatch(row -> !row.get(column).isEmpty())) {
                left.add(i);
            }
        }
        List<TextTable> pieces = new ArrayList<>();
        List<Integer> piece = new ArrayList<>();
        int used = 1;
        for (int index : left) {
            int cost = column(index, Integer.MAX_VALUE).width() + 3;
            if (piece.size() > 1 && width > 0 && used + cost > width) {
                pieces.add(project(piece));
                piece = new ArrayList<>(left.subList(0, 1));
                used = 4 + column(0, Integer.MAX_VALUE).width();
            }
            piece.add(index);
            used += cost;
        }
        pieces.add(project(piece));
        return pieces;
    }

    private TextTable project(List<Integer> chosen) {
        return new TextTable(
                chosen.stream().map(columns::get).toList(),
                first.stream()
                        .map(row -> chosen.stream().map(row::get).toList())
                        .toList(),
                last.stream().map(row -> chosen.stream().map(row::get).toList()).toList(),
                hidden);
    }

    private void body(List<TextColumn> shown, List<String> lines) {
        for (int row = 0; row < first.size() + last.size(); row++) {
            if (row == first.size() && hidden > 0) {
                lines.add(line(shown, TextColumn::dots));
            }
            int position = row;
            lines.add(line(shown, column -> column.cell(position)));
        }
    }

    private String size(int shownColumns) {
        long shownRows = (long) first.size() + last.size();
        return String.format(java.util.Locale.ROOT, "%,d rows × %,d columns", shownRows + hidden, columns.size())
                + (hidden > 0 ? String.format(java.util.Locale.ROOT, ", %,d rows shown", shownRows) : "")
                + (shownColumns < columns.size() ? ", " + shownColumns + " columns shown" : "");
    }

    private TextColumn column(int index, int widest) {
        Column column = columns.get(index);
        List<String> cells = Stream.concat(first.stream(), last.stream())
                .map(row -> row.get(index))
                .toList();
        return TextColumn.of(column.name(), column.type(), cells, column.right(), widest);
    }

    /// The columns from the left and from the right that fit, with a gap for the others.
    private static List<TextColumn> fitting(List<TextColumn> all, int width) {
        int total = 1 + all.stream().mapToInt(column -> column.width() + 3).sum();
        if (width == 0 || total <= width) {
            return all;
        }
        int left = 0;
        int right = all.size();
        int used = 1 + TextColumn.GAP.width() + 3;
        while (left < right) {
            boolean fromLeft = left <= all.size() - right;
            int cost = all.get(fromLeft ? left : right - 1).width() + 3;
            if (used + cost > width && left > 0) {
                break;
            }
            used += cost;
            if (fromLeft) {
                left++;
            } else {
                right--;
            }
        }
        List<TextColumn> shown = new ArrayList<>(all.subList(0, left));
        if (left < right) {
            shown.add(TextColumn.GAP);
        }
        shown.addAll(all.subList(right, all.size()));
        return shown;
    }

    private interface Part {
        String of(TextColumn column);
    }

    private static String line(List<TextColumn> columns, Part part) {
        StringBuilder line = new StringBuilder("│");
        columns.forEach(column -> line.append(' ').append(part.of(column)).append(" │"));
        return line.toString();
    }

    private static String rule(List<TextColumn> columns, String left, String middle, String right) {
        StringBuilder line = new StringBuilder(left);
        for (int i = 0; i < columns.size(); i++) {
            line.append(i == 0 ? "" : middle).append("─".repeat(columns.get(i).width() + 2));
        }
        return line.append(right).toString();
    }

    /// The text, or as much of it as fits with a mark that more follows.
    static String shortened(String text, int widest) {
        return TextWidth.of(text) <= widest ? text : TextWidth.prefix(text, widest - 1) + ELLIPSIS;
    }
}
