package org.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The options that show or bound the work of a query.
class VisibleOptionsTest {

    @TempDir
    private Path directory;

    private String sales = "";

    @BeforeEach
    void writeSales() throws IOException {
        sales = directory.resolve("sales.csv").toString();
        Files.writeString(Path.of(sales), "category,price\na,1\nb,2\na,3\n");
    }

    @Test
    void analyzeSaysWhatOperatorsDid() {
        CommandRun run = CommandRun.of("stats", sales, "--analyze");
        assertThat(run.exit()).isZero();
        assertThat(run.errors()).contains("operator", "own", "cpu", "TableScan", "read 3 rows");
    }

    @Test
    void graphsAndProfilesAreWritten() throws IOException {
        for (String name : new String[] {"graph.svg", "graph.dot", "graph.mmd"}) {
            Path file = directory.resolve(name);
            assertThat(CommandRun.of("stats", sales, "--graph", file.toString()).exit())
                    .isZero();
            assertThat(Files.readString(file)).contains("HashAggregate");
        }
        Path page = directory.resolve("page.html");
        assertThat(CommandRun.of("stats", sales, "--profile", page.toString()).exit())
                .isZero();
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("TableScan", sales);
    }

    @Test
    void wrongValuesAreWrongUsage() {
        assertThat(CommandRun.of("stats", sales, "--graph", "x.png").exit()).isEqualTo(2);
        assertThat(CommandRun.of("stats", sales, "--timeout", "soon").errors()).contains("'soon'", "30s");
        assertThat(CommandRun.of("stats", sales, "--temp-limit", "much").exit()).isEqualTo(2);
    }

    @Test
    void strictStreamingRefusesWhatHoldsAllValues() {
        CommandRun run = CommandRun.of("stats", sales, "--exact", "--strict-streaming");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.errors()).contains("strict streaming", "quantile");
        assertThat(CommandRun.of("stats", sales, "--strict-streaming").exit()).isZero();
    }

    @Test
    void aDeadlineEndsAQuery() {
        CommandRun run = CommandRun.of("generate", "sales", "--rows", "2G", "-o", sales, "--timeout", "100ms");
        assertThat(run.exit()).isEqualTo(130);
        assertThat(run.errors()).contains("deadline of 100 ms");
        assertThat(Path.of(sales)).content().startsWith("category");
    }
}
