package org.millrace.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.source.Table;

/// Ordinary columns get the types and the values that DuckDB finds for them.
class CsvTypesAgreeWithDuckDbTest {

    private static final boolean LONG = "long".equals(System.getProperty("millrace.tests"));
    private static final Map<String, String> TYPES = Map.of(
            "int64", "BIGINT",
            "double", "DOUBLE",
            "boolean", "BOOLEAN",
            "date", "DATE",
            "timestamp", "TIMESTAMP",
            "string", "VARCHAR");

    @TempDir
    Path directory;

    @Test
    void findsTypesAndValues() throws Exception {
        Random random = new Random(3);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (int round = 0; round < (LONG ? 1000 : 25); round++) {
                Path file = Rows.write(directory, text(random, 1 + random.nextInt(7), 2 + random.nextInt(400)));
                Table table = Rows.open(file, "morsel_bytes", "1000");
                List<List<Object>> rows = ParallelRows.of(table, 1 + random.nextInt(3), 100);
                agrees(connection, file, table, rows);
            }
        }
    }

    private static void agrees(Connection connection, Path file, Table table, List<List<Object>> rows)
            throws SQLException {
        try (ResultSet expected = connection
                .createStatement()
                .executeQuery("SELECT * FROM read_csv('" + file
                        + "', header=true, delim=',', quote='\"', escape='\"', sample_size=-1)")) {
            List<String> types = table.schema().fields().stream()
                    .map(field -> TYPES.get(field.type().toString()))
                    .toList();
            List<String> expectedTypes = new ArrayList<>();
            for (int column = 1; column <= types.size(); column++) {
                expectedTypes.add(expected.getMetaData().getColumnTypeName(column));
            }
            assertThat(types).as(file.toString()).isEqualTo(expectedTypes);
            int row = 0;
            while (expected.next()) {
                assertThat(rows.get(row++)).isEqualTo(values(expected, types.size()));
            }
            assertThat(rows).hasSize(row);
        }
    }

    private static List<Object> values(ResultSet row, int columns) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            values.add(
                    switch (row.getObject(column)) {
                        case Timestamp time -> time.toLocalDateTime();
                        case Date day -> day.toLocalDate();
                        case null -> null;
                        case Object value -> value;
                    });
        }
        return values;
    }

    private static String text(Random random, int columns, int rows) {
        int[] kinds = random.ints(columns, 0, 6).toArray();
        StringBuilder text = new StringBuilder();
        IntStream.range(0, columns)
                .forEach(i -> text.append(i == 0 ? "n" : ",n").append(i));
        text.append('\n');
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                boolean missing = row > 0 && columns > 1 && random.nextInt(9) == 0;
                text.append(column == 0 ? "" : ",").append(missing ? "" : value(random, kinds[column]));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String value(Random random, int kind) {
        return switch (kind) {
            case 0 -> String.valueOf(random.nextLong() >> random.nextInt(64));
            case 1 -> String.valueOf(random.nextInt(200_000) / 64.0 - 1000);
            case 2 -> String.valueOf(random.nextBoolean());
            case 3 -> LocalDate.of(1970, 1, 1).plusDays(random.nextInt(40_000)).toString();
            case 4 ->
                LocalDateTime.of(2000, 1, 1, 0, 0, 1)
                        .plusSeconds(random.nextInt(1 << 30) * 60L)
                        .toString()
                        .replace('T', ' ');
            default -> random.nextInt(3) == 0 ? "\"x, \"\"y\"\"\"" : "word" + random.nextInt(50);
        };
    }
}
