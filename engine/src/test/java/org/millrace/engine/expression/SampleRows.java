package org.millrace.engine.expression;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// A small table with the awkward values of every flat type, for us and as SQL.
final class SampleRows {

    static final Schema SCHEMA = Schema.of(
            new Field("a8", PrimitiveType.INT8),
            new Field("a16", PrimitiveType.INT16),
            new Field("a32", PrimitiveType.INT32),
            new Field("b32", PrimitiveType.INT32),
            new Field("a64", PrimitiveType.INT64),
            new Field("f", PrimitiveType.FLOAT),
            new Field("d", PrimitiveType.DOUBLE),
            new Field("e", PrimitiveType.DOUBLE),
            new Field("m", new DecimalType(10, 2)),
            new Field("w", new DecimalType(30, 4)),
            new Field("s", PrimitiveType.STRING),
            new Field("p", PrimitiveType.STRING),
            new Field("day", PrimitiveType.DATE),
            new Field("ts", PrimitiveType.TIMESTAMP),
            new Field("t", PrimitiveType.BOOLEAN),
            new Field("u", PrimitiveType.BOOLEAN));

    static final int ROWS = 24;

    private static final List<List<Object>> CYCLES = List.of(
            Arrays.asList((byte) 1, (byte) -7, null, (byte) 11, (byte) 0),
            Arrays.asList((short) 100, (short) -180, (short) 3, null, (short) 0, (short) 7),
            Arrays.asList(5, -3, 46_000, null, 0, -46_000, 12),
            Arrays.asList(2, 7, 0, -5, null),
            Arrays.asList(1L << 31, -(1L << 31), 77L, null, 0L, -12_345_678_901L, 3L, 9L),
            Arrays.asList(1.5f, -0.0f, Float.NaN, null, Float.POSITIVE_INFINITY, 16_777_217f, -2.25f),
            Arrays.asList(
                    1.0,
                    2.5,
                    -2.5,
                    0.1,
                    null,
                    -0.0,
                    0.0,
                    Double.NaN,
                    1e300,
                    -1e-300,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY,
                    123456.789,
                    0.5,
                    1.5),
            Arrays.asList(0.25, null, 3.0, -1.0, 0.0, Double.NaN, 2.0),
            Arrays.asList(
                    new BigDecimal("12.34"),
                    new BigDecimal("-0.05"),
                    null,
                    new BigDecimal("99999999.99"),
                    new BigDecimal("0.00"),
                    new BigDecimal("2.50")),
            Arrays.asList(
                    new BigDecimal("12345678901234567890.1234"),
                    null,
                    new BigDecimal("-3.0000"),
                    new BigDecimal("0.0001"),
                    new BigDecimal("-99999999999999999999999999.9999")),
            Arrays.asList("hello World", "", "  Straße ", null, "naïve café", "日本語テキスト", "a😀b", "ABC", "x%y_z", "aaa"),
            Arrays.asList("l", "a", "日本", null, "", "%b%", "A_C"),
            Arrays.asList(
                    LocalDate.of(2020, 2, 29),
                    LocalDate.of(1969, 12, 31),
                    null,
                    LocalDate.of(2021, 1, 3),
                    LocalDate.of(1900, 3, 1),
                    LocalDate.of(2024, 12, 30),
                    LocalDate.of(2023, 10, 31)),
            Arrays.asList(
                    LocalDateTime.of(2020, 2, 29, 23, 59, 59, 999_999_000),
                    LocalDateTime.of(1969, 12, 31, 1, 2, 3),
                    null,
                    LocalDateTime.of(2021, 1, 3, 0, 0),
                    LocalDateTime.of(2024, 12, 30, 12, 30, 0, 1_000)),
            Arrays.asList(true, false, null),
            Arrays.asList(true, true, true, false, false, false, null, null, null));

    private SampleRows() {}

    static ColumnRef column(String name) {
        int index = SCHEMA.indexOf(name).orElseThrow();
        return new ColumnRef(index, SCHEMA.field(index));
    }

    static List<Object> values(int column) {
        List<Object> cycle = CYCLES.get(column);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            values.add(cycle.get(i % cycle.size()));
        }
        return values;
    }

    static Batch batch() {
        List<Vector> columns = new ArrayList<>();
        for (int i = 0; i < SCHEMA.size(); i++) {
            columns.add(VectorBuilder.of(SCHEMA.field(i).type(), values(i)));
        }
        return Batch.of(ROWS, columns);
    }

    /// Statements that make the same table, with a column `row` for the order.
    static List<String> statements() {
        List<String> statements = new ArrayList<>();
        statements.add(SCHEMA.fields().stream()
                .map(field -> field.name() + " " + sqlType(field.type()))
                .collect(Collectors.joining(", ", "CREATE TABLE sample (row INTEGER, ", ")")));
        for (int row = 0; row < ROWS; row++) {
            StringBuilder insert = new StringBuilder("INSERT INTO sample VALUES (" + row);
            for (int i = 0; i < SCHEMA.size(); i++) {
                insert.append(", ")
                        .append(literal(values(i).get(row), SCHEMA.field(i).type()));
            }
            statements.add(insert.append(")").toString());
        }
        return statements;
    }

    private static String sqlType(DataType type) {
        return switch (type) {
            case PrimitiveType.INT8 -> "TINYINT";
            case PrimitiveType.INT16 -> "SMALLINT";
            case PrimitiveType.INT32 -> "INTEGER";
            case PrimitiveType.INT64 -> "BIGINT";
            case PrimitiveType.STRING -> "VARCHAR";
            default -> type.toString();
        };
    }

    private static String literal(Object value, DataType type) {
        return switch (value) {
            case null -> "NULL";
            case BigDecimal number -> number.toPlainString();
            case Instant instant -> "'" + instant.atOffset(ZoneOffset.UTC) + "'";
            default -> "CAST('" + value.toString().replace("'", "''") + "' AS " + sqlType(type) + ")";
        };
    }
}
