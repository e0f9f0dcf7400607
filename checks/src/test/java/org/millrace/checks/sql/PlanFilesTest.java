package org.millrace.checks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.frame.Session;

/// What the optimizer makes of queries: each file under `src/test/resources/plans` has a query, a line of dashes and
/// the
/// plan as it was recorded. With `-Dmillrace.record=true` plans are recorded anew; look at what changed before you
/// commit it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanFilesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "plans");
    private static final String LINE = "\n----\n";

    private Session session;
    private Path tables;

    @BeforeAll
    void open(@TempDir Path folder) throws SqlFailure {
        tables = folder;
        session = Session.create();
        try (DuckDb duckDb = new DuckDb()) {
            duckDb.run(
                    "COPY (SELECT i AS id, i % 100 AS customer, i % 7 AS product, i / 10 AS price, DATE '2024-01-01' + (i % 365)::INT AS day FROM range(10000) t(i)) TO '"
                            + folder + "/sales.parquet' (FORMAT parquet)");
            duckDb.run("COPY (SELECT i AS id, 'name ' || i AS name, i % 3 AS region FROM range(100) t(i)) TO '" + folder
                    + "/customers.parquet' (FORMAT parquet)");
        }
        for (String name : List.of("sales", "customers")) {
            session.register(
                    name, session.scanParquet(folder.resolve(name + ".parquet").toString()));
        }
    }

    @AfterAll
    void close() {
        session.close();
    }

    @TestFactory
    Stream<DynamicTest> plans() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream()
                    .map(file ->
                            DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> check(file)));
        }
    }

    private void check(Path file) {
        try {
            String text = Files.readString(file);
            String query = text.contains(LINE) ? text.substring(0, text.indexOf(LINE)) : text.strip();
            String now = query + LINE + plan(query);
            if (Boolean.getBoolean("millrace.record")) {
                Files.writeString(file, now);
            } else {
                assertThat(now).isEqualTo(text);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The optimized plan, without the folder of the tables.
    private String plan(String query) {
        String all = session.sql(query).explain();
        int from = all.indexOf("Optimized plan\n") + "Optimized plan\n".length();
        return all.substring(from, all.indexOf("\nPhysical plan")).replace(tables + "/", "");
    }
}
