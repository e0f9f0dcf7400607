package org.millrace.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.millrace.errors.DataException;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;

/// Reads the files of apache/parquet-testing and compares every column with what PyArrow reads.
class CorporaTest {

    @TestFactory
    Stream<DynamicTest> valuesAreThoseOfPyArrow() {
        Path folder = folder();
        return Expectations.read("parquet-testing.tsv").entrySet().stream()
                .filter(entry -> !entry.getKey().contains("corrupt-checksum"))
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> Expectations.assertSameValues(folder.resolve(entry.getKey()), entry.getValue())));
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
        Optional<Path> folder = Corpora.parquetTesting();
        assumeTrue(folder.isPresent(), "no corpora: give -Dmillrace.corpora=FOLDER");
        return folder.orElseThrow();
    }

    private static void readAll(Path file) {
        Table table = Tables.open(file);
        Tables.read(table, ScanRequest.of(Tables.allColumns(table)));
    }
}
