package org.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Generated files, converted files and their fingerprints.
class GenerateTest {

    @TempDir
    private Path directory;

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private void generate(String name, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of("generate", "sales", "--rows", "300k", "-o", path(name)), Stream.of(more))
                .toArray(String[]::new);
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exit()).as(run.errors()).isZero();
        assertThat(run.errors()).contains("wrote 300,000 rows");
    }

    private static String fingerprint(String... arguments) {
        CommandRun run = CommandRun.of(
                Stream.concat(Stream.of("fingerprint"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(run.exit()).as(run.errors()).isZero();
        return run.output();
    }

    @Test
    void anyNumberOfThreadsWritesTheSameBytes() throws IOException {
        generate("one.csv", "--threads", "1");
        generate("three.csv", "--threads", "3", "--batch-rows", "1000");
        assertThat(Files.mismatch(Path.of(path("one.csv")), Path.of(path("three.csv"))))
                .isEqualTo(-1);
        generate("one.parquet", "--threads", "1");
        generate("three.parquet", "--threads", "3", "--batch-rows", "999");
        assertThat(Files.mismatch(Path.of(path("one.parquet")), Path.of(path("three.parquet"))))
                .isEqualTo(-1);
        generate("other.csv", "--seed", "43");
        assertThat(Files.mismatch(Path.of(path("one.csv")), Path.of(path("other.csv"))))
                .isPositive();
    }

    @Test
    void everyFormatAndSplitHasTheSameFingerprint() {
        generate("sales.csv");
        String expected = fingerprint(path("sales.csv"), "--threads", "1");
        assertThat(expected).contains("rows          300,000");
        generate("sales.parquet");
        assertThat(fingerprint(path("sales.parquet"), "--threads", "3")).isEqualTo(expected);
        generate("parts", "--files", "16");
        assertThat(fingerprint(path("parts"), "--batch-rows", "1000")).isEqualTo(expected);
        assertThat(CommandRun.of("convert", path("parts"), "-o", path("again.csv"))
                        .exit())
                .isZero();
        assertThat(fingerprint(path("again.csv"))).isEqualTo(expected);
        generate("by-category", "--partition-by", "category");
        String unordered = expected.lines()
                .filter(line -> line.startsWith("in any order"))
                .findFirst()
                .orElseThrow();
        assertThat(fingerprint(path("by-category"))).contains(unordered).isNotEqualTo(expected);
    }

    @Test
    void otherEnginesReadWhatWasWritten() throws SQLException {
        generate("sales.csv");
        generate("by-category", "--partition-by", "category");
        String query =
                "SELECT count(*), sum(product_id), sum(price), sum(quantity), max(date), count(DISTINCT category)"
                        + " FROM ";
        assertThat(duckdb(query + "read_csv('" + path("sales.csv") + "')"))
                .isEqualTo(duckdb(
                        query + "read_parquet('" + path("by-category") + "/*/*.parquet', hive_partitioning = true)"))
                .startsWith("300000|");
    }

    private static String duckdb(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            StringBuilder row = new StringBuilder();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                Object value = result.getObject(i);
                row.append(value instanceof Double number ? Math.round(number * 100) / 100.0 : value)
                        .append('|');
            }
            return row.toString();
        }
    }

    @Test
    void theOtherTablesCanBeWritten() {
        for (String table : new String[] {"posts", "measurements"}) {
            String file = path(table + ".parquet");
            CommandRun run = CommandRun.of("generate", table, "--rows", "5_000", "-o", file);
            assertThat(run.exit()).as(run.errors()).isZero();
            assertThat(fingerprint(file)).contains("5,000");
        }
    }

    @Test
    void unknownTablesAreNamed() {
        CommandRun run = CommandRun.of("generate", "sails", "--rows", "1", "-o", path("x.csv"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.errors()).contains("'sails'", "sales, posts, measurements");
    }
}
