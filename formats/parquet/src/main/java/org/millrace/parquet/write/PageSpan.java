package org.millrace.parquet.write;

import java.util.ArrayList;
import java.util.List;

/// What goes into one data page: whole rows.
///
/// @param levelFrom the first place (see [Levels])
/// @param levelTo   the place after the last
/// @param valueFrom the first value
/// @param valueTo   the value after the last
/// @param rowFrom   the first row
/// @param rowTo     the row after the last
record PageSpan(int levelFrom, int levelTo, int valueFrom, int valueTo, int rowFrom, int rowTo) {

    /// The number of places.
    int levels() {
        return levelTo - levelFrom;
    }

    /// The number of places without a value.
    int missing() {
        return levels() - (valueTo - valueFrom);
    }

    /// Cuts a column chunk into pages, each after a row that reaches the options' rows or bytes.
    static List<PageSpan> plan(Leaf leaf, Levels levels, ColumnValues values, WriteOptions options) {
        return leaf.flat() && values.evenSizes()
                ? even(leaf, levels, Math.min(options.pageRows(), options.pageBytes() / Long.BYTES))
                : measured(leaf, levels, values, options);
    }

    private static List<PageSpan> even(Leaf leaf, Levels levels, int pageRows) {
        List<PageSpan> spans = new ArrayList<>();
        int value = 0;
        for (int from = 0; from < levels.count(); from += pageRows) {
            int to = Math.min(levels.count(), from + pageRows);
            int values = levels.present(from, to, leaf.maxDefinition());
            spans.add(new PageSpan(from, to, value, value + values, from, to));
            value += values;
        }
        return spans;
    }

    private static List<PageSpan> measured(Leaf leaf, Levels levels, ColumnValues values, WriteOptions options) {
        List<PageSpan> spans = new ArrayList<>();
        boolean nested = leaf.maxRepetition() > 0;
        PageSpan open = new PageSpan(0, 0, 0, 0, 0, 0);
        long bytes = 0;
        int value = 0;
        int row = 0;
        for (int i = 0; i < levels.count(); i++) {
            if (!nested || levels.repetitions()[i] == 0) {
                if (row - open.rowFrom == options.pageRows() || bytes >= options.pageBytes()) {
                    spans.add(new PageSpan(open.levelFrom, i, open.valueFrom, value, open.rowFrom, row));
                    open = new PageSpan(i, i, value, value, row, row);
                    bytes = 0;
                }
                row++;
            }
            if (levels.complete() || levels.definitions()[i] == leaf.maxDefinition()) {
                bytes += values.size(value++);
            }
            bytes++;
        }
        if (levels.count() > 0) {
            spans.add(new PageSpan(open.levelFrom, levels.count(), open.valueFrom, value, open.rowFrom, row));
        }
        return spans;
    }
}
