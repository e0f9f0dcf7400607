package org.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the commands print, and how they end when something is wrong.
class CommandLineTest {

    @TempDir
    private Path directory;

    private String file(String name, String content) throws IOException {
        Path path = directory.resolve(name);
        Files.writeString(path, content);
        return path.toString();
    }

    private static void failed(CommandRun run, int exit, String... parts) {
        assertThat(run.exit()).as(run.errors()).isEqualTo(exit);
        assertThat(run.errors()).contains(parts).doesNotContain("\tat ");
        assertThat(run.output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generate",
                "inspect",
                "head",
                "sql",
                "shell",
                "convert",
                "stats",
                "pipeline",
                "fingerprint",
                "compare"
            })
    void everyCommandExplainsItself(String command) {
        CommandRun run = CommandRun.of(command, "--help");
        assertThat(run.exit()).isZero();
        assertThat(run.output()).startsWith("Usage: millrace " + command);
        assertThat(run.output().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void wrongUsageIsNamed() {
        failed(CommandRun.of("stat", "x.csv"), 2, "There is no command 'stat'.", "stats");
        failed(CommandRun.of("head", "--rowz=3", "x.csv"), 2, "--rowz", "--rows");
        failed(CommandRun.of("head"), 2, "FILE");
        failed(CommandRun.of("generate", "sales", "--rows", "many", "-o", "x.csv"), 2, "'many'", "20M");
        failed(CommandRun.of("stats", "x.csv", "--memory", "lots"), 2, "'lots'", "512m");
    }

    @Test
    void theFirstRowsArePrinted() throws IOException {
        String sales = file("a.csv", "name,price\nwheel,1.5\nstone,\n\"a, b\",300\n");
        assertThat(CommandRun.of("head", sales, "-n", "2").output()).isEqualTo("""
            ┌────────┬────────┐
            │ name   │  price │
            │ string │ double │
            ├────────┼────────┤
            │ wheel  │    1.5 │
            │ stone  │   null │
            └────────┴────────┘
            """);
        assertThat(CommandRun.of("head", sales, "--format", "csv").output())
                .isEqualTo("name,price\nwheel,1.5\nstone,\n\"a, b\",300.0\n");
        assertThat(CommandRun.of("head", sales, "--format", "ndjson", "-n1").output())
                .isEqualTo("{\"name\":\"wheel\",\"price\":1.5}\n");
    }

    @Test
    void readersTakeOptions() throws IOException {
        String sales = file("a.csv", "name;price\nwheel;1,5\n");
        assertThat(CommandRun.of("head", sales, "--csv.delim=;", "--csv.decimal=,", "--format=json")
                        .output())
                .isEqualTo("[\n  {\"name\":\"wheel\",\"price\":1.5}\n]\n");
        failed(CommandRun.of("head", sales, "--csv.delimeter=;"), 3, "delimeter");
    }

    @Test
    void statisticsArePrintedByColumn() throws IOException {
        String sales = file("a.csv", "name,price\nwheel,1.5\nstone,\nwater,300\nwater,-1\n");
        CommandRun run = CommandRun.of("stats", sales);
        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).isEqualTo("""
            ┌──────────┬────────┬────────────┐
            │          │   name │      price │
            │          │ string │     double │
            ├──────────┼────────┼────────────┤
            │ count    │      4 │   3        │
            │ nulls    │      0 │   1        │
            │ mean     │        │ 100.166667 │
            │ std      │        │ 173.065257 │
            │ min      │  stone │  -1.0      │
            │ 5 %      │        │  -1.0      │
            │ 25 %     │        │  -1.0      │
            │ median   │        │   1.5      │
            │ 75 %     │        │ 300.0      │
            │ 95 %     │        │ 300.0      │
            │ max      │  wheel │ 300.0      │
            │ skewness │        │   1.731644 │
            │ distinct │      3 │   3        │
            └──────────┴────────┴────────────┘
            """);
        assertThat(CommandRun.of("stats", sales, "--columns=price", "--by=name", "--format=csv", "--exact")
                        .output())
                .startsWith(
                        "name,column,type,count,nulls,mean,std,min,q5,q25,median,q75,q95,max,skewness,kurtosis,distinct\n"
                                + "stone,price,double,0,1,,,,,,,,,,,,0\n"
                                + "water,price,double,2,0,149.5,");
        failed(CommandRun.of("stats", sales, "--columns=prize"), 3, "prize", "name, price");
    }

    @Test
    void badInputIsTheUsersToRepair() throws IOException {
        failed(CommandRun.of("head", directory.resolve("missing.csv").toString()), 5, "missing.csv");
        failed(CommandRun.of("head", file("a.parquet", "PAR1 nothing here PAR1")), 4, "a.parquet");
        failed(CommandRun.of("head", file("a.bin", "\u0000\u0001\u0002")), 3, "a.bin");
    }

    @Test
    void nothingIsLeftOfAFailedWrite() throws IOException {
        String sales = file("a.csv", "name,price\n" + "wheel,1\n".repeat(100_000) + "stone,\"x\n");
        String target = directory.resolve("out.parquet").toString();
        CommandRun run = CommandRun.of("convert", sales, "-o", target);
        assertThat(run.exit()).as(run.errors()).isEqualTo(4);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactly("a.csv");
        }
    }

    @Test
    void runsAreTimedAndTheirWorkIsSaid() throws IOException {
        String sales = file("a.csv", "name,price\nwheel,1.5\n");
        CommandRun run = CommandRun.of("stats", sales, "--repeat", "3", "--analyze", "--format", "none");
        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .containsPattern("run 1: [0-9.]+ ms\n")
                .containsPattern("run 3: [0-9.]+ ms\n")
                .contains("operator", "rows", "batches");
        assertThat(CommandRun.of("stats", sales, "--explain").output()).contains("Physical plan");
    }
}
