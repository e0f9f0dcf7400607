package org.millrace.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.source.FormatOptions;
import org.millrace.source.Table;
import org.millrace.source.files.Tables;
import org.millrace.source.write.PartitionSpec;
import org.millrace.source.write.PartitionedSink;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.VectorBuilder;

/// A partitioned directory of Parquet files is read back as the table that it was, by DuckDB too.
class PartitionedParquetTest {

    @TempDir
    private Path folder;

    @Test
    void keysComeBackAsColumns() throws Exception {
        Schema schema = Schema.of(
                new Field("day", PrimitiveType.DATE),
                new Field("id", PrimitiveType.INT64),
                new Field("shop", PrimitiveType.STRING));
        List<String> shops = Arrays.asList("a/b c", "ä=1%", null);
        List<List<Object>> rows = new ArrayList<>();
        for (long i = 0; i < 300; i++) {
            rows.add(Arrays.asList(LocalDate.of(2024, 2, 27).plusDays(i % 4), i, shops.get((int) (i % 3))));
        }
        Path target = folder.resolve("table");
        PartitionSpec spec = new PartitionSpec(
                target, new ParquetSinkFormat(), FormatOptions.NONE, schema, List.of("day", "shop"), 3);
        try (PartitionedSink sink = PartitionedSink.create(spec, Runnable::run)) {
            List<Batch> batches = List.of(batch(schema, rows.subList(0, 100)), batch(schema, rows.subList(100, 300)));
            sink.append(sink.encode(batches));
            sink.commit();
            assertThat(sink.files()).hasSize(12);
        }

        Table table = Tables.open(List.of(target.toString()), "", FormatOptions.NONE);
        assertThat(table.schema().toString()).isEqualTo("[id: int64, day: date not null, shop: string]");
        List<List<Object>> own = OwnReader.read(table);
        List<List<Object>> duckDb = DuckDb.query("SELECT id, day, shop FROM read_parquet('" + target
                + "/**/*.parquet', hive_partitioning = true) ORDER BY id");
        for (List<Object> row : rows) {
            int id = ((Long) row.get(1)).intValue();
            int place = own.get(0).indexOf(row.get(1));
            assertThat(Arrays.asList(own.get(1).get(place), own.get(2).get(place)))
                    .isEqualTo(Arrays.asList(row.get(0), row.get(2)));
            assertThat(Arrays.asList(duckDb.get(1).get(id), duckDb.get(2).get(id)))
                    .isEqualTo(Arrays.asList(row.get(0), row.get(2)));
        }
        assertThat(own.getFirst()).hasSize(300);
    }

    private static Batch batch(Schema schema, List<List<Object>> rows) {
        List<org.millrace.vectors.Vector> columns = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            int column = i;
            columns.add(VectorBuilder.of(
                    schema.field(i).type(),
                    rows.stream().map(row -> row.get(column)).collect(java.util.stream.Collectors.toList())));
        }
        return Batch.of(rows.size(), columns);
    }
}
