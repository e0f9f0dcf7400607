package org.millrace.checks.sql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Three random tables `a`, `b` and `c` of the same columns: `id` (each number once) and one for every [ValueKind],
/// with nulls, duplicates and extremes. Both engines read the same Parquet files.
final class RandomTables {

    static final List<String> NAMES = List.of("a", "b", "c");

    private static final int[] ROWS = {0, 1, 8, 12, 20, 30, 40};

    private RandomTables() {}

    /// Makes the tables in both engines.
    static void make(Random random, Path folder, SqlEngine... engines) throws SqlFailure {
        for (String name : NAMES) {
            Path file = folder.resolve(name + ".parquet");
            engines[0].run("COPY (" + query(random) + ") TO '" + file + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
            for (SqlEngine engine : engines) {
                engine.run("CREATE OR REPLACE VIEW " + name + " AS SELECT * FROM '" + file + "'");
            }
        }
    }

    private static String query(Random random) {
        int rows = ROWS[random.nextInt(ROWS.length)];
        double nulls = random.nextInt(4) / 10.0;
        List<String> lines = new ArrayList<>();
        for (int id = 0; id <= rows; id++) {
            List<String> values = new ArrayList<>(List.of(String.valueOf(id)));
            for (ValueKind kind : ValueKind.values()) {
                values.add(random.nextDouble() < nulls ? "NULL" : value(kind, random));
            }
            lines.add("(" + String.join(", ", values) + ")");
        }
        List<String> columns = new ArrayList<>(List.of("id::INTEGER AS id"));
        List<String> names = new ArrayList<>(List.of("id"));
        for (ValueKind kind : ValueKind.values()) {
            columns.add(kind.column() + "::" + kind.type() + " AS " + kind.column());
            names.add(kind.column());
        }
        return "SELECT " + String.join(", ", columns) + " FROM (VALUES " + String.join(", ", lines) + ") v("
                + String.join(", ", names) + ") WHERE id > 0 ORDER BY id";
    }

    private static String value(ValueKind kind, Random random) {
        if (random.nextInt(3) == 0) {
            return kind.literals()[random.nextInt(kind.literals().length)] + "::" + kind.type();
        }
        return switch (kind) {
            case INTEGER, BIG -> String.valueOf(random.nextInt(-5, 12));
            case DOUBLE -> random.nextInt(-400, 400) / 8.0 + "::DOUBLE";
            case DECIMAL -> random.nextInt(-500, 500) / 100.0 + "::DECIMAL(10,2)";
            case TEXT ->
                "'" + "abcXY".substring(random.nextInt(5)) + (random.nextBoolean() ? "" : random.nextInt(5)) + "'";
            case DATE -> "DATE '2024-01-01' + " + random.nextInt(-40, 40);
            case MOMENT -> "TIMESTAMP '2024-01-01' + INTERVAL " + random.nextInt(200000) + " MINUTE";
            case BOOLEAN -> String.valueOf(random.nextBoolean());
        };
    }
}
