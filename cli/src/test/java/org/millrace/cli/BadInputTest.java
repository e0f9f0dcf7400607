package org.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are damaged or not there end a command with the exit code that says so and one clear line, and leave no
/// output.
class BadInputTest {

    private static final String ROWS = "id,name,price\n" + "1,wheel,1.5\n".repeat(30_000);

    @TempDir
    private Path directory;

    private Path output;

    @BeforeEach
    void nameTheOutput() {
        output = directory.resolve("out.parquet");
    }

    private void refused(String name, byte[] bytes, int exit, String... parts) throws IOException {
        Path file = Files.write(directory.resolve(name), bytes);
        for (CommandRun run : new CommandRun[] {
            CommandRun.of("stats", file.toString()), CommandRun.of("convert", file.toString(), "-o", output.toString())
        }) {
            failed(run, exit, parts);
            assertThat(run.errors()).contains(name);
        }
        Files.delete(file);
    }

    private void failed(CommandRun run, int exit, String... parts) throws IOException {
        assertThat(run.exit()).as(run.errors()).isEqualTo(exit);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines()).hasSize(1);
        assertThat(run.errors()).startsWith("millrace: ").contains(parts);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.filter(path -> path.toString().contains("out.parquet")))
                    .isEmpty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(text));
        }
        return packed.toByteArray();
    }

    @Test
    void textsThatAreNoTable() throws IOException {
        refused("empty.csv", new byte[0], 4, "is empty");
        refused("short.csv", bytes(ROWS + "1,2\n"), 4, "line 30002", "2 fields", "3 columns");
        refused("long.csv", bytes(ROWS + "1,2,3,4\n"), 4, "line 30002", "4 fields", "3 columns");
        refused("open.csv", bytes(ROWS + "1,\"2,3\n4,5,6\n"), 4, "line 30002", "not closed");
        refused("latin.csv", (ROWS + "1,\u00E4,3\n").getBytes(StandardCharsets.ISO_8859_1), 4, "column name", "UTF-8");
    }

    @Test
    void compressedTextsThatAreDamaged() throws IOException {
        byte[] packed = gzip(ROWS);
        refused("cut.csv.gz", Arrays.copyOf(packed, packed.length - 3), 4, "damaged", "too early");
        refused("start.csv.gz", Arrays.copyOf(packed, 5), 4, "damaged");
    }

    @Test
    void aLateValueThatContradictsItsType() throws IOException {
        refused(
                "late.csv",
                bytes(ROWS + "1,x,cheap\n" + ROWS.substring(ROWS.indexOf('\n') + 1)),
                4,
                "line 30002",
                "column price",
                "'cheap' is no double",
                "types=price:string",
                "--csv.types=price:string");
    }

    @Test
    void placesThatAreNone() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), ROWS);
        failed(CommandRun.of("head", directory.resolve("b.csv").toString()), 5, "there is no such file");
        failed(CommandRun.of("head", directory.resolve("*.tsv").toString()), 5, "No file matches");
        Path nowhere = directory.resolve("nowhere").resolve("x.parquet");
        failed(CommandRun.of("convert", file.toString(), "-o", nowhere.toString()), 5, "directory does not exist");
        Path below = file.resolve("x.parquet");
        failed(CommandRun.of("convert", file.toString(), "-o", below.toString()), 5, "x.parquet: Not a directory.");
    }

    @Test
    void theInputCanBeTheOutput() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), ROWS + "2,\"a,b\",2.0");
        assertThat(CommandRun.of("convert", file.toString(), "-o", file.toString())
                        .exit())
                .isZero();
        assertThat(file).hasContent(ROWS + "2,\"a,b\",2.0\n");
    }
}
