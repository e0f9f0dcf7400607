package org.millrace.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.parquet.metadata.ColumnMetaData;
import org.millrace.parquet.metadata.Encoding;
import org.millrace.parquet.read.ParquetFile;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Text that leaves the dictionary takes the smallest form, and every reader gives it back.
class TextEncodingsTest {

    private static final Schema SCHEMA = Schema.of(new Field("text", PrimitiveType.STRING, true));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, 5000, 20000, none",
        "2, 5000, 20000, none",
        "1, 5000, 70, zstd",
        "2, 3000, 130, snappy",
        "2, 90, 10, lz4"
    })
    void textInOrderLeavesOutPrefixes(String version, int rows, int pageRows, String codec) throws Exception {
        List<Object> values =
                values(rows, i -> i % 17 == 3 ? null : i % 50 == 9 ? "" : String.format("größer/%07d", i / 3 * 2));
        Path file = write(values, version, pageRows, codec);
        assertThat(chunk(file).encodings()).containsExactly(Encoding.DELTA_BYTE_ARRAY, Encoding.RLE);
        assertReadBack(file, values, codec);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5000, 20000, none",
        "2, 5000, 20000, none",
        "1, 5000, 70, zstd",
        "2, 3000, 130, snappy",
        "2, 90, 10, lz4"
    })
    void textOfAnyOrderHasItsLengthsPacked(String version, int rows, int pageRows, String codec) throws Exception {
        Random random = new Random(rows);
        List<Object> values = values(
                rows, i -> i % 11 == 3 ? null : "x".repeat(random.nextInt(9) * random.nextInt(40)) + random.nextLong());
        Path file = write(values, version, pageRows, codec);
        assertThat(chunk(file).encodings()).containsExactly(Encoding.DELTA_LENGTH_BYTE_ARRAY, Encoding.RLE);
        assertReadBack(file, values, codec);
    }

    @Test
    void fewValuesStayPlain() throws Exception {
        List<Object> values = values(40, i -> "value " + i);
        Path file = write(values, "1", 20, "none");
        assertThat(chunk(file).encodings()).containsExactly(Encoding.PLAIN, Encoding.RLE);
        assertReadBack(file, values, "none");
    }

    private static List<Object> values(int rows, IntFunction<Object> value) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            values.add(value.apply(i));
        }
        return values;
    }

    private Path write(List<Object> values, String version, int pageRows, String codec) {
        Map<String, String> options = Map.of(
                "dictionary",
                "false",
                "data_page_version",
                version,
                "page_rows",
                String.valueOf(pageRows),
                "compression",
                codec);
        Random random = new Random(1);
        return Written.file(
                folder.resolve("text.parquet"),
                SCHEMA,
                options,
                values.size(),
                (from, to) -> RandomRows.batches(random, SCHEMA, List.of(values), from, to));
    }

    private static ColumnMetaData chunk(Path file) {
        return ParquetFile.open(file)
                .metaData()
                .rowGroups()
                .getFirst()
                .columns()
                .getFirst()
                .metaData();
    }

    private static void assertReadBack(Path file, List<Object> values, String codec) throws Exception {
        assertThat(OwnReader.read(OwnReader.open(file)).getFirst()).isEqualTo(values);
        assertThat(DuckDb.read(file).getFirst()).isEqualTo(values);
        if (codec.equals("none")) {
            assertThat(readByParquetJava(file)).isEqualTo(values);
        }
    }

    private static List<Object> readByParquetJava(Path file) throws IOException {
        List<Object> values = new ArrayList<>();
        ParquetJavaTest.read(file).forEach(group -> values.add(ParquetJavaValues.field(group, 0)));
        return values;
    }
}
