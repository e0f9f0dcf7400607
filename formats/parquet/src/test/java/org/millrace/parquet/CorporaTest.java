package org.millrace.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.millrace.errors.DataException;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;

/// Reads the files of apache/parquet-testing and compares every column with what PyArrow reads: `parquet-testing.tsv`
/// has the SHA-256 of the values as {@link Rendering} writes them, one per line.
class CorporaTest {
    private static final String EXPECTED = "parquet-testing.tsv";

    @TestFactory
    Stream<DynamicTest> valuesAreThoseOfPyArrow() {
        Path folder = folder();
        return expected().entrySet().stream()
                .filter(entry -> !entry.getKey().contains("corrupt-checksum"))
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> assertSameValues(folder.resolve(entry.getKey()), entry.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> encryptedFilesAreRefusedByName() throws IOException {
        Path folder = folder();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".encrypted")).toList();
        }
        assertThat(files).hasSizeGreaterThan(8);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        folder.relativize(file).toString(),
                        () -> assertThatThrownBy(() -> readAll(file))
                                .isInstanceOf(DataException.class)
                                .hasMessageContaining("encrypt")
                                .hasMessageContaining(file.getFileName().toString())));
    }

    @TestFactory
    Stream<DynamicTest> wrongChecksumsAreErrors() {
        Path folder = folder();
        return Stream.of("datapage_v1-corrupt-checksum.parquet", "rle-dict-uncompressed-corrupt-checksum.parquet")
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThatThrownBy(() -> readAll(folder.resolve(name)))
                                .isInstanceOf(DataException.class)
                                .hasMessageContaining("checksum")
                                .hasMessageContaining("row group 0")));
    }

    @Test
    void everyFileIsReadOrRefusedWithADataError() throws IOException {
        Path folder = folder();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                try {
                    readAll(file);
                } catch (DataException refused) {
                    assertThat(refused).hasMessageContaining(file.getFileName().toString());
                }
            }
        }
    }

    private static Path folder() {
        var folder = Corpora.parquetTesting();
        assumeTrue(folder.isPresent(), "no corpora: give -Dmillrace.corpora=FOLDER");
        return folder.orElseThrow();
    }

    private static void readAll(Path file) {
        Table table = Tables.open(file);
        Tables.read(table, ScanRequest.of(Tables.allColumns(table)));
    }

    private static void assertSameValues(Path file, List<Column> columns) {
        Table table = Tables.open(file);
        assertThat(table.rows().orElseThrow()).isEqualTo(columns.getFirst().rows());
        for (int batchRows : new int[] {ScanRequest.DEFAULT_BATCH_ROWS, 7}) {
            List<List<String>> values =
                    Tables.read(table, ScanRequest.of(Tables.allColumns(table)).withBatchRows(batchRows));
            List<Column> actual = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                actual.add(new Column(
                        table.schema().fields().get(i).name(), values.get(i).size(), digest(values.get(i))));
            }
            assertThat(actual).isEqualTo(columns);
        }
    }

    private static Map<String, List<Column>> expected() {
        Map<String, List<Column>> files = new LinkedHashMap<>();
        try (InputStream in = CorporaTest.class.getResourceAsStream(EXPECTED)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                files.computeIfAbsent(cells[0], name -> new ArrayList<>())
                        .add(new Column(cells[1], Long.parseLong(cells[2]), cells[3]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String digest(List<String> values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", values).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private record Column(String name, long rows, String digest) {}
}
