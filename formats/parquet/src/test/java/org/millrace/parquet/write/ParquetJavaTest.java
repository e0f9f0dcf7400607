package org.millrace.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.vectors.Schema;

/// The reference implementation reads what was written, with checksums verified; without compression, because its
/// codecs
/// need all of Hadoop.
class ParquetJavaTest {

    @TempDir
    private Path folder;

    @Test
    void everyEncodingGivesTheSameRows() throws IOException {
        Random random = new Random(78);
        Schema schema = RandomRows.schema(random, 6);
        int rows = 1500;
        List<List<Object>> columns = new ArrayList<>();
        schema.fields().forEach(field -> columns.add(RandomRows.column(random, field, rows)));
        List<String> first = null;
        for (Map<String, String> options : List.of(
                Map.of("compression", "none"),
                Map.of("compression", "none", "dictionary", "false", "page_rows", "100"),
                Map.of("compression", "none", "data_page_version", "2"),
                Map.of("compression", "none", "row_group_rows", "400"),
                Map.of("compression", "none", "byte_stream_split", "true", "dictionary", "false"))) {
            Path file = Written.file(
                    folder.resolve("a.parquet"),
                    schema,
                    options,
                    rows,
                    (from, to) -> RandomRows.batches(random, schema, columns, from, to));
            List<Group> groups = read(file);
            List<String> text = groups.stream().map(Group::toString).toList();
            first = first == null ? text : first;
            assertThat(text).as(options.toString()).isEqualTo(first);
            for (int i = 0; i < rows; i++) {
                assertThat(flat(groups.get(i), 4)).isEqualTo(columns.get(4).get(i));
                assertThat(flat(groups.get(i), 6)).isEqualTo(columns.get(6).get(i));
                assertThat(flat(groups.get(i), 7)).isEqualTo(columns.get(7).get(i));
            }
        }
    }

    private static Object flat(Group group, int column) {
        if (group.getFieldRepetitionCount(column) == 0) {
            return null;
        }
        return switch (column) {
            case 4 -> group.getLong(column, 0);
            case 6 -> group.getDouble(column, 0);
            default -> group.getString(column, 0);
        };
    }

    private static List<Group> read(Path file) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .usePageChecksumVerification(true)
                .build();
        List<Group> groups = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            MessageType schema = reader.getFileMetaData().getSchema();
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Group> records = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                for (long i = 0; i < pages.getRowCount(); i++) {
                    groups.add(records.read());
                }
            }
        }
        return groups;
    }
}
