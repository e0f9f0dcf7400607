package org.millrace.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.parquet.metadata.ColumnChunk;
import org.millrace.parquet.metadata.ColumnIndex;
import org.millrace.parquet.metadata.OffsetIndex;
import org.millrace.parquet.metadata.SizeStatistics;
import org.millrace.parquet.read.ParquetFile;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.VectorBuilder;

/// Levels and bytes are counted for chunks and pages, as the reference implementation reads them too.
class SizeStatisticsTest {

    private static final ListType LIST = new ListType(new Field("element", PrimitiveType.STRING, true));
    private static final Schema SCHEMA = Schema.of(
            new Field("list", LIST, true),
            new Field("word", PrimitiveType.STRING, true),
            new Field("n", PrimitiveType.INT64));

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() {
        List<List<Object>> columns = List.of(
                Arrays.asList(List.of("a", "bc"), List.of(), null, Arrays.asList("def", null, "g"), List.of("h")),
                Arrays.asList("one", null, "three", "", "five"),
                List.of(1L, 2L, 3L, 4L, 5L));
        file = Written.file(
                folder.resolve("sizes.parquet"),
                SCHEMA,
                Map.of("page_rows", "3"),
                5,
                (from, to) -> List.of(Batch.of(
                        to - from,
                        VectorBuilder.of(LIST, columns.get(0).subList(from, to)),
                        VectorBuilder.of(PrimitiveType.STRING, columns.get(1).subList(from, to)),
                        VectorBuilder.of(PrimitiveType.INT64, columns.get(2).subList(from, to)))));
    }

    @Test
    void chunksAreCounted() {
        SizeStatistics list = chunk(0).metaData().sizeStatistics();
        assertThat(list.byteArrayBytes()).isEqualTo(8);
        assertThat(list.repetitionLevels()).containsExactly(5, 3);
        assertThat(list.definitionLevels()).containsExactly(1, 1, 1, 5);
        SizeStatistics word = chunk(1).metaData().sizeStatistics();
        assertThat(word.byteArrayBytes()).isEqualTo(12);
        assertThat(word.repetitionLevels()).isNull();
        assertThat(word.definitionLevels()).as("follow from the nulls").isNull();
        assertThat(chunk(2).metaData().sizeStatistics()).isNull();
    }

    @Test
    void pagesAreCounted() throws IOException {
        ColumnIndex list = ColumnIndex.read(reader(chunk(0).columnIndexOffset(), chunk(0).columnIndexLength()));
        assertThat(list.repetitionLevels()).containsExactly(3, 1, 2, 2);
        assertThat(list.definitionLevels()).containsExactly(1, 1, 0, 2, 0, 0, 1, 3);
        OffsetIndex pages = OffsetIndex.read(reader(chunk(0).offsetIndexOffset(), chunk(0).offsetIndexLength()));
        assertThat(pages.byteArrayBytes()).containsExactly(3, 5);
        ColumnIndex number = ColumnIndex.read(reader(chunk(2).columnIndexOffset(), chunk(2).columnIndexLength()));
        assertThat(number.definitionLevels()).isNull();
    }

    @Test
    void parquetJavaReadsTheCounts() throws IOException {
        ParquetReadOptions options =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            ColumnChunkMetaData list =
                    reader.getRowGroups().getFirst().getColumns().getFirst();
            assertThat(list.getSizeStatistics().getDefinitionLevelHistogram()).containsExactly(1L, 1L, 1L, 5L);
            assertThat(list.getSizeStatistics().getRepetitionLevelHistogram()).containsExactly(5L, 3L);
            assertThat(list.getSizeStatistics().getUnencodedByteArrayDataBytes())
                    .hasValue(8L);
            assertThat(reader.readColumnIndex(list).getDefinitionLevelHistogram())
                    .containsExactly(1L, 1L, 0L, 2L, 0L, 0L, 1L, 3L);
            assertThat(reader.readOffsetIndex(list).getUnencodedByteArrayDataBytes(1))
                    .hasValue(5L);
        }
    }

    private ColumnChunk chunk(int leaf) {
        return ParquetFile.open(file)
                .metaData()
                .rowGroups()
                .getFirst()
                .columns()
                .get(leaf);
    }

    private CompactReader reader(Long offset, Integer length) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new CompactReader(bytes, offset.intValue(), offset.intValue() + length);
    }
}
