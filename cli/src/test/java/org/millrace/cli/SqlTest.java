package org.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `millrace sql` prints and writes, and how it ends.
class SqlTest {

    @TempDir
    private Path directory;

    private String sales;

    @BeforeEach
    void write() throws IOException {
        Path path = directory.resolve("sales.csv");
        Files.writeString(path, "name,price\nwheel,1.5\nstone,\nwater,NaN\n");
        sales = "'" + path + "'";
    }

    private static void failed(CommandRun run, int exit, String... parts) {
        assertThat(run.exit()).as(run.errors()).isEqualTo(exit);
        assertThat(run.errors()).contains(parts).doesNotContain("\tat ");
    }

    /// Runs a command with this standard input.
    static CommandRun withInput(String input, String... arguments) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            return CommandRun.of(arguments);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void rowsArePrintedInEachFormat() {
        String query =
                "SELECT name, price, 2.50::DECIMAL(5,2) AS d, TIMESTAMP '2024-02-29 12:00:00' AS t FROM " + sales;
        assertThat(CommandRun.of("sql", "SELECT name, price FROM " + sales).output())
                .isEqualTo("""
                    ┌────────┬────────┐
                    │ name   │  price │
                    │ string │ double │
                    ├────────┼────────┤
                    │ wheel  │    1.5 │
                    │ stone  │   null │
                    │ water  │  NaN   │
                    └────────┴────────┘
                    """);
        assertThat(CommandRun.of("sql", query, "--format=csv").output()).isEqualTo("""
            name,price,d,t
            wheel,1.5,2.50,2024-02-29 12:00:00
            stone,,2.50,2024-02-29 12:00:00
            water,NaN,2.50,2024-02-29 12:00:00
            """);
        assertThat(CommandRun.of("sql", query, "--format=ndjson").output()).isEqualTo("""
            {"name":"wheel","price":1.5,"d":2.50,"t":"2024-02-29T12:00:00"}
            {"name":"stone","price":null,"d":2.50,"t":"2024-02-29T12:00:00"}
            {"name":"water","price":"NaN","d":2.50,"t":"2024-02-29T12:00:00"}
            """);
        assertThat(CommandRun.of("sql", "SELECT price FROM " + sales + " LIMIT 1", "--format=markdown")
                        .output())
                .isEqualTo("| price |\n|---:|\n| 1.5 |\n");
        CommandRun none = CommandRun.of("sql", query, "--format=none", "--fingerprint");
        assertThat(none.output()).isEmpty();
        assertThat(none.errors()).startsWith("fingerprint: ");
    }

    @Test
    void scriptsComeFromFilesAndStandardInput() throws IOException {
        String script = "-- a comment; with a semicolon\nCREATE VIEW v AS SELECT name FROM " + sales
                + " WHERE name <> ';';\nSELECT count(*) AS n FROM v;\nSET threads = 1; SELECT 2 AS x;";
        Path file = directory.resolve("script.sql");
        Files.writeString(file, script);
        String expected = "n\n3\nx\n2\n";
        assertThat(CommandRun.of("sql", "-f", file.toString(), "--format=csv").output())
                .isEqualTo(expected);
        assertThat(withInput(script, "sql", "-", "--format=csv").output()).isEqualTo(expected);
        failed(CommandRun.of("sql", "-f", directory.resolve("gone.sql").toString()), 5, "gone.sql");
        failed(withInput("-- nothing here", "sql", "-"), 3, "no statement");
        failed(CommandRun.of("sql"), 2, "QUERY", "-f FILE");
        failed(CommandRun.of("sql", "SELECT 1", "-f", file.toString()), 2, "QUERY", "-f FILE");
    }

    @Test
    void parametersHaveValues() {
        String query = "SELECT name FROM " + sales + " WHERE price > $least AND name = $name";
        assertThat(CommandRun.of("sql", query, "--param", "least=1", "--param", "name=wheel", "--format=csv")
                        .output())
                .isEqualTo("name\nwheel\n");
        assertThat(CommandRun.of("sql", "SELECT ? AS a, ? AS b", "--param", "2.5", "--param", "'7'", "--format=ndjson")
                        .output())
                .isEqualTo("{\"a\":2.5,\"b\":\"7\"}\n");
    }

    @Test
    void rowsAreWrittenByTheNameOfTheFile() throws IOException {
        for (String name : new String[] {"out.csv", "out.parquet", "out.json", "out.ndjson", "out.md"}) {
            Path target = directory.resolve(name);
            CommandRun run = CommandRun.of("sql", "SELECT name FROM " + sales + " LIMIT 1", "-o", target.toString());
            assertThat(run.exit()).as(run.errors()).isZero();
            assertThat(run.output()).isEmpty();
            assertThat(run.errors()).contains("wrote", name);
        }
        assertThat(directory.resolve("out.csv")).hasContent("name\nwheel\n");
        assertThat(directory.resolve("out.json")).hasContent("[\n  {\"name\":\"wheel\"}\n]\n");
        assertThat(directory.resolve("out.ndjson")).hasContent("{\"name\":\"wheel\"}\n");
        assertThat(CommandRun.of("head", directory.resolve("out.parquet").toString(), "--format=csv")
                        .output())
                .isEqualTo("name\nwheel\n");
        failed(CommandRun.of("sql", "SET threads = 1", "-o", "x.csv"), 3, "x.csv");
        Path failing = directory.resolve("failing.json");
        failed(
                CommandRun.of("sql", "SELECT CAST(name AS INTEGER) FROM " + sales, "-o", failing.toString()),
                4,
                "wheel");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.contains("failing"));
        }
    }

    @Test
    void errorsPointIntoTheWholeText() {
        failed(
                CommandRun.of("sql", "SELECT 1;\nSELECT prise\nFROM " + sales),
                3,
                "line 2, column 8",
                "price",
                "\n  SELECT prise\n         ^");
        failed(CommandRun.of("sql", "SELECT 1;\n  SELEC 2"), 3, "line 2, column 3");
        failed(CommandRun.of("sql", "SET thread = 2"), 3, "'threads'");
    }

    @Test
    void plansAndFiguresAreShown() {
        assertThat(CommandRun.of("sql", "EXPLAIN SELECT name FROM " + sales).output())
                .contains("Logical plan", "Physical plan");
        assertThat(CommandRun.of("sql", "EXPLAIN ANALYZE SELECT name FROM " + sales)
                        .output())
                .contains("operator", "rows");
        assertThat(CommandRun.of("sql", "SELECT name FROM " + sales, "--explain")
                        .output())
                .contains("Optimized plan");
        CommandRun timed = CommandRun.of("sql", "SELECT 1", "--repeat=2", "--analyze", "--format=none");
        assertThat(timed.errors()).contains("run 1: ", "run 2: ", "operator");
    }
}
