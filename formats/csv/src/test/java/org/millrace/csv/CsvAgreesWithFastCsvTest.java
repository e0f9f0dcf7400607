package org.millrace.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.source.Table;

/// Random texts give the fields that were put into them, which are those that FastCSV finds, whatever the pieces that
/// they are read in and the number of threads.
class CsvAgreesWithFastCsvTest {

    private static final boolean LONG = "long".equals(System.getProperty("millrace.tests"));

    @TempDir
    Path directory;

    @Test
    void smallTextsAtEverySplit() throws IOException {
        for (int seed = 0; seed < (LONG ? 3_000 : 120); seed++) {
            RandomCsv csv = RandomCsv.of(seed, 8, 20);
            Path file = Rows.write(directory, csv.bytes());
            agrees(csv, file, seed);
            int size = csv.bytes().length;
            for (int morsel = 1; morsel <= size; morsel += 1 + size / 25) {
                String expected = morsel % 3 == 0 ? "true" : "false";
                String[] options = csv.options("morsel_bytes", String.valueOf(morsel), "quoted_newlines", expected);
                assertThat(ParallelRows.of(Rows.open(file, options), 1, 7))
                        .as("seed %d, pieces of %d bytes", seed, morsel)
                        .isEqualTo(csv.records());
            }
            Files.delete(file);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void largeTextsOnManyThreads(int threads) throws IOException {
        Random random = new Random(threads);
        for (int seed = 0; seed < (LONG ? 300 : 4); seed++) {
            RandomCsv csv = RandomCsv.of(1_000_000 + seed, 3000, 10_000);
            Path file = Rows.write(directory, csv.bytes());
            int morsel = csv.bytes().length / (1 + random.nextInt(20)) + 1 + random.nextInt(500);
            Table table = Rows.open(file, csv.options("morsel_bytes", String.valueOf(morsel)));
            assertThat(ParallelRows.of(table, threads, 1 + random.nextInt(3000)))
                    .as("seed %d, pieces of %d bytes", seed, morsel)
                    .isEqualTo(csv.records());
            Files.delete(file);
        }
    }

    @Test
    void fieldsOverManyWindows() throws IOException {
        for (int seed = 0; seed < (LONG ? 100 : 4); seed++) {
            RandomCsv csv = RandomCsv.of(2_000_000 + seed, 40, 400_000);
            Path file = Rows.write(directory, csv.bytes());
            agrees(csv, file, seed);
            Files.delete(file);
        }
    }

    private static void agrees(RandomCsv csv, Path file, int seed) throws IOException {
        List<List<Object>> rows = Rows.of(Rows.open(file, csv.options()));
        assertThat(rows).as("seed %d", seed).isEqualTo(csv.records());
        if (csv.standard()) {
            assertThat(withoutNulls(rows)).as("seed %d", seed).isEqualTo(fastCsv(csv));
        }
    }

    private static List<List<String>> fastCsv(RandomCsv csv) throws IOException {
        CsvReaderBuilder builder = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator((char) csv.dialect().delimiter())
                .quoteCharacter((char) csv.dialect().quote())
                .commentStrategy(csv.comments() ? CommentStrategy.SKIP : CommentStrategy.NONE)
                .skipEmptyLines(csv.columns() > 1);
        List<List<String>> records = new ArrayList<>();
        try (var reader = builder.ofCsvRecord(csv.text())) {
            for (CsvRecord record : reader) {
                records.add(record.getFields());
            }
        }
        return records.subList(1, records.size());
    }

    /// FastCSV does not tell an empty field from one with nothing between its quotes.
    private static List<List<String>> withoutNulls(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(value -> value == null ? "" : value.toString())
                        .toList())
                .toList();
    }
}
