package org.millrace.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;

/// What other readers give for a file: a table of file, column, number of rows and the SHA-256 of the values as
/// {@link Rendering} writes them, one per line.
final class Expectations {
    private Expectations() {}

    /// The columns expected of each file that the resource names.
    static Map<String, List<Column>> read(String resource) {
        Map<String, List<Column>> files = new LinkedHashMap<>();
        try (InputStream in = Expectations.class.getResourceAsStream(resource)) {
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

    /// A file among the test's resources.
    static Path resource(String name) {
        URL url = Expectations.class.getResource(name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static void assertSameValues(Path file, List<Column> columns) {
        Table table = Tables.open(file);
        assertThat(table.rows().orElseThrow()).isEqualTo(columns.getFirst().rows());
        for (int batchRows : new int[] {ScanRequest.DEFAULT_BATCH_ROWS, 7}) {
            List<List<String>> values =
                    Tables.read(table, ScanRequest.of(Tables.allColumns(table)).withBatchRows(batchRows));
            List<Column> actual = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                String name = table.schema().fields().get(i).name();
                actual.add(new Column(name, values.get(i).size(), digest(values.get(i))));
            }
            assertThat(actual).isEqualTo(columns);
        }
    }

    private static String digest(List<String> values) {
        try {
            byte[] text = String.join("\n", values).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    record Column(String name, long rows, String digest) {}
}
