package org.millrace.cli.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.cli.print.Cells;
import org.millrace.cli.print.TextTable;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;

/// Statistics as a table for people: a column for each column, a line for each statistic.
final class StatisticsTable {

    /// Sketches of up to so many values are exact.
    private static final long EXACT_UP_TO = 256;

    private final ColumnStatistics statistics;

    StatisticsTable(ColumnStatistics statistics) {
        this.statistics = statistics;
    }

    /// Whether some of these statistics are approximate.
    boolean approximate(List<@Nullable Object> result) {
        return statistics.values(result).stream().anyMatch(this::approximate);
    }

    private boolean approximate(Map<Statistic, Object> values) {
        return !statistics.exact()
                && values.containsKey(Statistic.DISTINCT)
                && values.get(Statistic.COUNT) instanceof Long count
                && count > EXACT_UP_TO;
    }

    /// The table of the only row of the query's result.
    TextTable table(List<@Nullable Object> result) {
        List<Map<Statistic, Object>> values = statistics.values(result);
        boolean mark = approximate(result);
        List<TextTable.Column> columns = new ArrayList<>();
        columns.add(new TextTable.Column("", "", false));
        for (Field field : statistics.columns()) {
            DataType type = field.type();
            columns.add(new TextTable.Column(field.name(), type.toString(), true));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Statistic statistic : Statistic.values()) {
            if (values.stream().anyMatch(column -> column.containsKey(statistic))) {
                rows.add(line(statistic, values, mark));
            }
        }
        return new TextTable(columns, rows);
    }

    private static List<String> line(Statistic statistic, List<Map<Statistic, Object>> values, boolean mark) {
        List<String> cells = new ArrayList<>();
        cells.add((mark && statistic.sketched() ? "~ " : mark ? "  " : "") + statistic.label());
        values.forEach(column -> cells.add(cell(statistic, column.get(statistic))));
        return cells;
    }

    private static String cell(Statistic statistic, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Long number && statistic.counts()
                ? String.format(Locale.ROOT, "%,d", number)
                : Cells.shown(value);
    }
}
