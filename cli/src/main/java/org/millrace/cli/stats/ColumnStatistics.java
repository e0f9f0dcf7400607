package org.millrace.cli.stats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.frame.Expressions;
import org.millrace.frame.Frame;
import org.millrace.plan.expr.Expr;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;

/// The statistics of some columns of a table, of all rows or by group: one query in one pass over the data.
///
/// @param columns the columns
/// @param by      what is grouped by; empty for all rows together
/// @param exact   whether quantiles and distinct counts are exact, which holds all values, or come from sketches
public record ColumnStatistics(List<Field> columns, List<Field> by, boolean exact) {

    /// Copies the lists; a column that is named twice counts once.
    public ColumnStatistics {
        columns = columns.stream().distinct().toList();
        by = List.copyOf(by);
    }

    /// The statistics of these columns of a table, or of all columns but the keys where none is named.
    public static ColumnStatistics of(Schema schema, List<String> columns, List<String> by, boolean exact) {
        List<Field> keys = by.stream().map(name -> field(schema, name)).toList();
        List<Field> chosen = columns.isEmpty()
                ? schema.fields().stream()
                        .filter(field -> !keys.contains(field))
                        .toList()
                : columns.stream().map(name -> field(schema, name)).toList();
        return new ColumnStatistics(chosen, keys, exact);
    }

    private static Field field(Schema schema, String name) {
        return schema.field(schema.indexOf(name)
                .orElseThrow(() -> new QueryException(
                        "There is no column '" + name + "'. There are: " + String.join(", ", schema.names()) + ".")));
    }

    /// The query: a row for each group with the keys and then [#values] of each column.
    public Frame query(Frame table) {
        List<Expr> aggregates = new ArrayList<>();
        for (Field column : columns) {
            for (Statistic statistic : Statistic.values()) {
                String name = column.name() + " " + statistic.key();
                statistic.of(column, exact).ifPresent(value -> aggregates.add(value.as(name)));
            }
        }
        Expr[] values = aggregates.toArray(Expr[]::new);
        if (by.isEmpty()) {
            return table.agg(values);
        }
        Expr[] keys = by.stream().map(Field::name).map(Expressions::col).toArray(Expr[]::new);
        return table.groupBy(keys).agg(values).sort(keys);
    }

    /// The statistics of each column from a row of the query's result.
    List<Map<Statistic, Object>> values(List<? extends @Nullable Object> row) {
        List<Map<Statistic, Object>> all = new ArrayList<>();
        int position = by.size();
        for (Field column : columns) {
            Map<Statistic, Object> values = new EnumMap<>(Statistic.class);
            for (Statistic statistic : Statistic.values()) {
                if (statistic.of(column, exact).isPresent()) {
                    Object value = row.get(position++);
                    if (value != null) {
                        values.put(statistic, value);
                    }
                }
            }
            all.add(values);
        }
        return all;
    }
}
