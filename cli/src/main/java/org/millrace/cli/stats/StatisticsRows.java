package org.millrace.cli.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.cli.print.Cells;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Statistics as rows for programs: one for each group and column.
final class StatisticsRows {

    private final ColumnStatistics statistics;
    private final DataType bound;

    StatisticsRows(ColumnStatistics statistics) {
        this.statistics = statistics;
        List<DataType> types =
                statistics.columns().stream().map(Field::type).distinct().toList();
        this.bound = types.stream().allMatch(DataType::integer)
                ? PrimitiveType.INT64
                : types.stream().allMatch(DataType::numeric) ? PrimitiveType.DOUBLE : PrimitiveType.STRING;
    }

    /// The columns: keys, name and type of the column, statistics.
    Schema schema() {
        List<Field> fields = new ArrayList<>(statistics.by());
        fields.add(new Field("column", PrimitiveType.STRING, false));
        fields.add(new Field("type", PrimitiveType.STRING, false));
        for (Statistic statistic : Statistic.values()) {
            fields.add(new Field(statistic.key(), type(statistic)));
        }
        return new Schema(fields);
    }

    private DataType type(Statistic statistic) {
        return switch (statistic) {
            case COUNT, NULLS, DISTINCT -> PrimitiveType.INT64;
            case MIN, MAX -> bound;
            case MEAN, STD, LOWEST, LOWER, MEDIAN, UPPER, UPPERMOST, SKEWNESS, KURTOSIS -> PrimitiveType.DOUBLE;
        };
    }

    /// The rows for some rows of the query's result.
    Batch batch(List<List<@Nullable Object>> results) {
        List<List<@Nullable Object>> columns = new ArrayList<>();
        schema().fields().forEach(_ -> columns.add(new ArrayList<>()));
        int rows = 0;
        for (List<@Nullable Object> result : results) {
            List<Map<Statistic, Object>> values = statistics.values(result);
            for (int i = 0; i < values.size(); i++, rows++) {
                add(columns, result, statistics.columns().get(i), values.get(i));
            }
        }
        Schema schema = schema();
        List<Vector> vectors = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            vectors.add(VectorBuilder.of(schema.field(i).type(), columns.get(i)));
        }
        return Batch.of(rows, vectors);
    }

    private void add(
            List<List<@Nullable Object>> columns,
            List<@Nullable Object> result,
            Field column,
            Map<Statistic, Object> values) {
        int keys = statistics.by().size();
        for (int i = 0; i < keys; i++) {
            columns.get(i).add(result.get(i));
        }
        columns.get(keys).add(column.name());
        columns.get(keys + 1).add(column.type().toString());
        for (Statistic statistic : Statistic.values()) {
            columns.get(keys + 2 + statistic.ordinal()).add(value(statistic, values.get(statistic)));
        }
    }

    private @Nullable Object value(Statistic statistic, @Nullable Object value) {
        return value != null && type(statistic) == PrimitiveType.STRING ? Cells.exact(value) : value;
    }
}
