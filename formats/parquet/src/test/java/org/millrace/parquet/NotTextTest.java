package org.millrace.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.errors.DataException;
import org.millrace.parquet.write.DuckDb;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;

/// A column of text whose bytes are not UTF-8 is refused with its name and the bytes, in dictionaries and in pages.
class NotTextTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"0, V1", "100000, V1", "0, V2"})
    void invalidBytesAreADataError(int dictionaryLimit, String version) throws Exception {
        Path file = folder.resolve("text.parquet");
        DuckDb.execute(List.of("COPY (SELECT i, 'größer' || i AS word FROM range(100) r(i)) TO '" + file
                + "' (FORMAT parquet, COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT " + dictionaryLimit
                + ", PARQUET_VERSION " + version + ")"));
        Table table = Tables.open(file);
        assertThat(Tables.read(table, ScanRequest.of(1)).getFirst()).hasSize(100);
        damage(file, "größer57");
        assertThatThrownBy(() -> Tables.read(Tables.open(file), ScanRequest.of(1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("text.parquet")
                .hasMessageContaining("column word")
                .hasMessageContaining("67 72 c3 28 c3 9f 65 72 35 37");
        assertThat(Tables.read(Tables.open(file), ScanRequest.of(0)).getFirst()).hasSize(100);
    }

    private static void damage(Path file, String word) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length - wanted.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                bytes[i + 3] = '(';
                Files.write(file, bytes);
                return;
            }
        }
        throw new AssertionError("no " + word);
    }
}
