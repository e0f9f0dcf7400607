package org.millrace.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.millrace.frame.text.CellText;
import org.millrace.plan.expr.ColumnExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// One row about each column of a frame, computed in one pass.
final class Description {

    private static final Schema SCHEMA = Schema.of(
            new Field("column", PrimitiveType.STRING, false),
            new Field("type", PrimitiveType.STRING, false),
            new Field("count", PrimitiveType.INT64, false),
            new Field("nulls", PrimitiveType.INT64, false),
            new Field("mean", PrimitiveType.DOUBLE),
            new Field("std", PrimitiveType.DOUBLE),
            new Field("min", PrimitiveType.STRING),
            new Field("max", PrimitiveType.STRING));

    private Description() {}

    static ResultTable of(Frame frame) {
        List<Expr> aggregates = new ArrayList<>();
        aggregates.add(Expressions.count().as("rows"));
        for (Field field : frame.schema().fields()) {
            Expr column = new ColumnExpr(field.name());
            aggregates.add(column.count().as("count " + field.name()));
            if (field.type().numeric()) {
                aggregates.add(column.mean().as("mean " + field.name()));
                aggregates.add(column.std().as("std " + field.name()));
            }
            if (!field.type().nested()) {
                aggregates.add(column.min().as("min " + field.name()));
                aggregates.add(column.max().as("max " + field.name()));
            }
        }
        ResultTable summary = frame.agg(aggregates.toArray(Expr[]::new)).collect();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        frame.schema().fields().forEach(field -> rows.add(row(field, summary)));
        List<Batch> batches = MemoryRows.ofRows(SCHEMA, rows).batches();
        return new ResultTable(SCHEMA, batches);
    }

    private static List<@Nullable Object> row(Field field, ResultTable summary) {
        long rows = (Long) summary.requireValue(0, 0);
        long count = (Long) summary.requireValue(
                0, summary.schema().indexOf("count " + field.name()).orElseThrow());
        List<@Nullable Object> row = new ArrayList<>();
        row.add(field.name());
        row.add(field.type().toString());
        row.add(count);
        row.add(rows - count);
        row.add(value("mean ", field, summary));
        row.add(value("std ", field, summary));
        row.add(text(value("min ", field, summary)));
        row.add(text(value("max ", field, summary)));
        return row;
    }

    private static @Nullable Object value(String what, Field field, ResultTable summary) {
        OptionalInt index = summary.schema().indexOf(what + field.name());
        return index.isPresent() ? summary.value(0, index.getAsInt()) : null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : CellText.of(value);
    }
}
