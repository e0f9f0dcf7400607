package org.millrace.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.vectors.Schema;

/// PyArrow reads what was written, with checksums verified. Needs a Python with PyArrow: `python3` on the PATH, or the
/// one that the environment variable `MILLRACE_PYTHON` names.
class PyArrowTest {

    private static final String COMPARE = """
            import sys, pyarrow.parquet as pq
            files = sys.argv[1:]
            tables = [pq.read_table(f, page_checksum_verification=True) for f in files]
            first = tables[0].to_pylist()
            for name, table in zip(files, tables):
                table.validate(full=True)
                if table.to_pylist() != first or table.schema != tables[0].schema:
                    sys.exit(name + ' differs')
            pq.write_table(tables[0], files[0] + '.again')
            print(len(first), pq.ParquetFile(files[0]).metadata.created_by)
            print(tables[0].schema.to_string(show_field_metadata=False, show_schema_metadata=False))
            """;

    @TempDir
    private Path folder;

    @Test
    void everyEncodingAndCodecGivesTheSameTable() throws Exception {
        String python = System.getenv().getOrDefault("MILLRACE_PYTHON", "python3");
        assumeThat(run(python, "-c", "import pyarrow.parquet"))
                .as("a Python with PyArrow")
                .startsWith("0");
        Random random = new Random(77);
        Schema schema = RandomRows.schema(random, 6);
        List<List<Object>> columns = new ArrayList<>();
        schema.fields().forEach(field -> columns.add(RandomRows.column(random, field, 1500)));
        List<String> command = new ArrayList<>(List.of(python, "-c", COMPARE));
        for (Map<String, String> options : List.of(
                Map.of("compression", "none"),
                Map.of("dictionary", "false", "page_rows", "100"),
                Map.of("dictionary", "false", "compression", "snappy", "data_page_version", "2"),
                Map.of("compression", "lz4", "byte_stream_split", "true", "dictionary", "false"),
                Map.of("compression", "gzip", "row_group_rows", "400"))) {
            command.add(Written.file(
                            folder.resolve(command.size() + ".parquet"),
                            schema,
                            options,
                            1500,
                            (from, to) -> RandomRows.batches(random, schema, columns, from, to))
                    .toString());
        }
        assertThat(run(command.toArray(String[]::new)))
                .startsWith("0\n1500 millrace version ")
                .contains("c12: timestamp[us, tz=UTC]")
                .contains("c11: timestamp[us]")
                .contains("c13: decimal128(7, 2)");
        // What PyArrow read, as it writes it.
        List<List<Object>> again = OwnReader.read(OwnReader.open(Path.of(command.get(3) + ".again")));
        for (int column = 0; column < schema.size(); column++) {
            assertThat(again.get(column).stream().map(DuckDb::comparable))
                    .as(schema.field(column).toString())
                    .containsExactlyElementsOf(
                            columns.get(column).stream().map(DuckDb::comparable).toList());
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() + "\n" + output;
        } catch (IOException e) {
            return "not found: " + e.getMessage();
        }
    }
}
