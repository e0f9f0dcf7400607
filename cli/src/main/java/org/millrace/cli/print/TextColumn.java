package org.millrace.cli.print;

import java.util.List;

/// One column of a [TextTable], laid out.
///
/// @param heading    the padded name
/// @param subheading the padded type
/// @param cells      the padded cells
/// @param width      the width of each of them, in characters of a terminal
record TextColumn(String heading, String subheading, List<String> cells, int width) {

    /// Stands for columns that are left out.
    static final TextColumn GAP = new TextColumn("…", " ", List.of(), 1);

    static TextColumn of(String name, String type, List<String> texts, boolean right, int widest) {
        List<String> shortened =
                texts.stream().map(text -> TextTable.shortened(text, widest)).toList();
        List<String> aligned = right ? byDecimalPoint(shortened) : shortened;
        String heading = TextTable.shortened(name, widest);
        String subheading = TextTable.shortened(type, widest);
        int width = Math.max(
                Math.max(TextWidth.of(heading), TextWidth.of(subheading)),
                aligned.stream().mapToInt(TextWidth::of).max().orElse(0));
        return new TextColumn(
                pad(heading, width, right),
                pad(subheading, width, right),
                aligned.stream().map(cell -> pad(cell, width, right)).toList(),
                width);
    }

    /// Spaces after each number so that decimal points stand below one another.
    private static List<String> byDecimalPoint(List<String> cells) {
        int decimals = cells.stream().mapToInt(TextColumn::decimals).max().orElse(0);
        return cells.stream()
                .map(cell -> cell.equals("null") ? cell : cell + " ".repeat(decimals - decimals(cell)))
                .toList();
    }

    private static int decimals(String cell) {
        int point = cell.indexOf('.');
        return point < 0 ? 0 : cell.length() - point;
    }

    private static String pad(String text, int width, boolean right) {
        String spaces = " ".repeat(width - TextWidth.of(text));
        return right ? spaces + text : text + spaces;
    }

    /// The cell of a row; the gap has a mark in every row.
    String cell(int row) {
        return cells.isEmpty() ? heading : cells.get(row);
    }

    /// What stands for rows that are left out.
    String dots() {
        return "·" + " ".repeat(width - 1);
    }
}
