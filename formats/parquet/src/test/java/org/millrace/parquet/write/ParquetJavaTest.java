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
/// codecs need all of Hadoop.
class ParquetJavaTest {

    @TempDir
    private Path folder;

    @Test
    void everyEncodingGivesTheValuesWritten() throws IOException {
        Random random = new Random(78);
        Schema schema = RandomRows.schema(random, 8);
        int rows = 1500;
        List<List<Object>> columns = new ArrayList<>();
        schema.fields().forEach(field -> columns.add(RandomRows.column(random, field, rows)));
        for (Map<String, String> options : List.of(
                Map.of("compression", "none"),
                Map.of("compression", "none", "dictionary", "false", "page_rows", "100"),
                Map.of("compression", "none", "dictionary", "false", "data_page_version", "2"),
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
            for (int column = 0; column < schema.size(); column++) {
                int place = column;
                assertThat(groups.stream().map(group -> DuckDb.comparable(ParquetJavaValues.field(group, place))))
                        .as("%s with %s", schema.field(column), options)
                        .containsExactlyElementsOf(columns.get(column).stream()
                                .map(DuckDb::comparable)
                                .toList());
            }
        }
    }

    static List<Group> read(Path file) throws IOException {
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
