package org.millrace.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.millrace.source.BatchReader;
import org.millrace.source.FormatOptions;
import org.millrace.source.Morsel;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Values;

/// Files and their rows as Java objects.
final class Rows {

    private Rows() {}

    static Path write(Path directory, String text) throws IOException {
        return write(directory, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path directory, byte[] bytes) throws IOException {
        Path file = Files.createTempFile(directory, "table", ".csv");
        return Files.write(file, bytes);
    }

    static Table open(Path file, String... options) {
        return new CsvFormat().open(file, options(options));
    }

    static FormatOptions options(String... options) {
        Map<String, String> given = new java.util.HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            given.put(options[i], options[i + 1]);
        }
        return new FormatOptions(given);
    }

    static int[] allColumns(Table table) {
        return IntStream.range(0, table.schema().size()).toArray();
    }

    /// All rows, read as one piece.
    static List<List<Object>> of(Table table) {
        return of(table, ScanRequest.of(allColumns(table)), table.morsels());
    }

    /// All rows, each morsel read by a reader of its own.
    static List<List<Object>> byMorsel(Table table) {
        List<List<Object>> rows = new ArrayList<>();
        for (Morsel morsel : table.morsels()) {
            rows.addAll(of(table, ScanRequest.of(allColumns(table)), List.of(morsel)));
        }
        return rows;
    }

    static List<List<Object>> of(Table table, ScanRequest request, List<Morsel> morsels) {
        List<List<Object>> rows = new ArrayList<>();
        if (morsels.isEmpty()) {
            return rows;
        }
        try (BatchReader reader = table.read(request, morsels)) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                for (int row = 0; row < batch.rows(); row++) {
                    List<Object> values = new ArrayList<>();
                    for (int column = 0; column < batch.columns(); column++) {
                        values.add(Values.at(batch.column(column), row));
                    }
                    rows.add(values);
                }
            }
        }
        return rows;
    }
}
