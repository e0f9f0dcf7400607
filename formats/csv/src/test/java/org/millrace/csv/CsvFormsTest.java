package org.millrace.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.errors.DataException;
import org.millrace.errors.ResourceException;
import org.millrace.source.Table;

/// All the ways in which CSV files are written, and broken.
class CsvFormsTest {

    private static final List<List<Object>> EXPECTED = List.of(List.of("ä", 1L), List.of("x,y", 2L));

    @TempDir
    Path directory;

    @Test
    void readsAnyLineEndAndDelimiter() throws IOException {
        for (String text : List.of(
                "t,n\nä,1\n\"x,y\",2\n",
                "t,n\nä,1\n\"x,y\",2",
                "t,n\r\nä,1\r\n\"x,y\",2\r\n",
                "t,n\rä,1\r\"x,y\",2\r",
                "t,n\rä,1\r\"x,y\",2",
                "\uFEFFt,n\nä,1\n\"x,y\",2\n",
                "t;n\nä;1\nx,y;2\n",
                "t\tn\nä\t1\nx,y\t2\n",
                "t|n\nä|1\nx,y|2\n",
                "t,n\nä,1\n'x,y',2\n",
                "\"t\",\"n\"\n\"ä\",\"1\"\n\"x,y\",\"2\"\n")) {
            Table table = Rows.open(Rows.write(directory, text));
            assertThat(table.schema().names()).as(text).containsExactly("t", "n");
            assertThat(Rows.of(table)).as(text).isEqualTo(EXPECTED);
        }
    }

    @Test
    void readsOtherEncodings() throws IOException {
        String text = "t,n\nä,1\n\"x,y\",2\n";
        assertThat(encoded(text, StandardCharsets.UTF_16LE)).isEqualTo(EXPECTED);
        assertThat(encoded("\uFEFF" + text, StandardCharsets.UTF_16LE)).isEqualTo(EXPECTED);
        assertThat(encoded("\uFEFF" + text, StandardCharsets.UTF_16BE)).isEqualTo(EXPECTED);
        assertThat(encoded(text, StandardCharsets.ISO_8859_1, "encoding", "latin-1"))
                .isEqualTo(EXPECTED);
        assertThat(encoded("t,n\n€,1\n", Charset.forName("windows-1252"), "encoding", "cp1252"))
                .isEqualTo(List.of(List.of("€", 1L)));
        String longText = "t,n\n" + "ä𝄞,12345\n".repeat(40_000);
        assertThat(encoded("\uFEFF" + longText, StandardCharsets.UTF_16LE))
                .hasSize(40_000)
                .containsOnly(List.of("ä𝄞", 12345L));
    }

    private List<List<Object>> encoded(String text, Charset charset, String... options) throws IOException {
        return Rows.of(Rows.open(Rows.write(directory, text.getBytes(charset)), options));
    }

    @Test
    void refusesTextThatIsNotInItsEncoding() throws IOException {
        byte[] latin = "t,n\nok,1\n\u00e4,2\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Rows.write(directory, latin);
        assertThatThrownBy(() -> Rows.of(Rows.open(file)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("not valid UTF-8");
        Path odd =
                Rows.write(directory, new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, '\n', 0, 0, (byte) 0xD8, 'x', 0});
        assertThatThrownBy(() -> Rows.of(Rows.open(odd))).isInstanceOf(DataException.class);
    }

    @Test
    void readsCompressedFiles() throws IOException {
        String text = "t,n\n" + "ä,1\n\"x,y\",2\n".repeat(50_000);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        ByteArrayOutputStream zstd = new ByteArrayOutputStream();
        try (OutputStream first = new GZIPOutputStream(gzip)) {
            first.write(text.getBytes(StandardCharsets.UTF_8), 0, 1000);
        }
        try (OutputStream second = new GZIPOutputStream(gzip)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            second.write(bytes, 1000, bytes.length - 1000);
        }
        try (OutputStream out = new ZstdOutputStream(zstd)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] stored : List.of(gzip.toByteArray(), zstd.toByteArray())) {
            Table table = Rows.open(Rows.write(directory, stored));
            assertThat(Rows.of(table)).hasSize(100_000).startsWith(EXPECTED.get(0), EXPECTED.get(1));
            byte[] cut = Arrays.copyOf(stored, stored.length - 20);
            Path truncated = Rows.write(directory, cut);
            assertThatThrownBy(() -> Rows.of(Rows.open(truncated)))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining(truncated.toString());
        }
    }

    @Test
    void readsAlmostEmptyFiles() throws IOException {
        Path empty = Rows.write(directory, "");
        assertThatThrownBy(() -> Rows.open(empty))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("is empty");
        Table header = Rows.open(Rows.write(directory, "a,b"));
        assertThat(header.schema().names()).containsExactly("a", "b");
        assertThat(Rows.of(header)).isEmpty();
        assertThat(Rows.of(Rows.open(Rows.write(directory, "a,b\r\n")))).isEmpty();
        assertThat(Rows.of(Rows.open(Rows.write(directory, "1,2")))).containsExactly(List.of(1L, 2L));
        assertThat(Rows.of(Rows.open(Rows.write(directory, "a\n1\n\n3\n"))))
                .containsExactly(List.of(1L), Arrays.asList((Object) null), List.of(3L));
    }

    @Test
    void namesColumns() throws IOException {
        assertThat(names("1,2\n")).containsExactly("column0", "column1");
        assertThat(names("a,a,\nx,y,z\n")).containsExactly("a", "a_1", "column2");
        assertThat(names("a,b\n1,2\n", "names", "x,y")).containsExactly("x", "y");
        assertThat(names("a,b\nc,d\n", "header", "false")).containsExactly("column0", "column1");
        assertThat(names("junk\nmore\na,b\n1,2\n", "skip", "2")).containsExactly("a", "b");
    }

    private List<String> names(String text, String... options) throws IOException {
        return Rows.open(Rows.write(directory, text), options).schema().names();
    }

    @Test
    void refusesPadsOrCutsRaggedRecords() throws IOException {
        Path file = Rows.write(directory, "a,b,c\n1,2,3\n4,5\r\n6,7,8,9\n");
        assertThatThrownBy(() -> Rows.of(Rows.open(file)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("2 fields")
                .hasMessageContaining("3 columns");
        assertThatThrownBy(() -> Rows.of(Rows.open(file, "ragged", "pad")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("line 4")
                .hasMessageContaining("4 fields");
        assertThat(Rows.of(Rows.open(file, "ragged", "truncate")))
                .containsExactly(List.of(1L, 2L, 3L), Arrays.asList(4L, 5L, null), List.of(6L, 7L, 8L));
    }

    @Test
    void leavesBadRecordsOutAndListsThem() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < 5000; i++) {
            text.append(i % 100 == 7 ? "x" : String.valueOf(i)).append(i % 1000 == 50 ? ",1,2\n" : ",1.5\n");
        }
        Path file = Rows.write(directory, text.toString());
        Path rejects = directory.resolve("rejects.csv");
        String[] options = {
            "on_error", "skip", "rejects", rejects.toString(), "types", "a:int64,b:double", "morsel_bytes", "700"
        };
        Table table = Rows.open(file, options);
        List<String> first = null;
        for (int threads : new int[] {1, 2, 3, 8, 8}) {
            assertThat(ParallelRows.of(table, threads, 100)).hasSize(5000 - 50 - 5);
            List<String> listed = Files.readAllLines(rejects);
            assertThat(listed).hasSize(1 + 50 + 5).contains("46,\"a\",\"x\",\"is no int64\"");
            first = first == null ? listed : first;
            assertThat(listed).isEqualTo(first);
        }
        assertThat(first.stream().skip(1).map(line -> Integer.valueOf(line.substring(0, line.indexOf(',')))))
                .isSorted();
        List<List<Object>> nulled =
                Rows.of(Rows.open(file, "on_error", "null", "types", "a:int64,b:double", "ragged", "truncate"));
        assertThat(nulled).hasSize(5000);
        assertThat(nulled.stream().filter(row -> row.getFirst() == null)).hasSize(50);
    }

    @Test
    void refusesQuotesThatAreNotClosed() throws IOException {
        Path file = Rows.write(directory, "a,b\n1,2\n3,\"4\n5,6\n");
        assertThatThrownBy(() -> Rows.of(Rows.open(file, "types", "b:string")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("not closed");
        Path after = Rows.write(directory, "a,b\n1,2\n3,\"4\"5\n");
        assertThatThrownBy(() -> Rows.of(Rows.open(after, "types", "b:string")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("goes on after its closing quote");
    }

    @Test
    void readsOtherEscapesCommentsAndZeroBytes() throws IOException {
        Table escaped = Rows.open(Rows.write(directory, "a,b\n\"x\\\"y\\\\\",1\n\"p\\\"q\",2\n"));
        assertThat(Rows.of(escaped)).containsExactly(List.of("x\"y\\", 1L), List.of("p\"q", 2L));
        Table comments = Rows.open(Rows.write(directory, "# one\na,b\n#,\n1,2\n# \"\n3,4\n"), "comment", "#");
        assertThat(Rows.of(comments)).containsExactly(List.of(1L, 2L), List.of(3L, 4L));
        Table returns = Rows.open(Rows.write(directory, "a,b\r# no,\"quote\r1,\"\n\"\r"), "comment", "#");
        assertThat(Rows.of(returns)).containsExactly(List.of(1L, "\n"));
        Table zeros = Rows.open(Rows.write(directory, "a,b\nx\u0000y,1\nx,2\n\u0000,3\n"));
        assertThat(Rows.of(zeros)).containsExactly(List.of("x\u0000y", 1L), List.of("x", 2L), List.of("\u0000", 3L));
    }

    @Test
    void readsManyColumnsAndLongFields() throws IOException {
        StringBuilder wide = new StringBuilder();
        for (int row = 0; row < 30; row++) {
            for (int column = 0; column < 10_000; column++) {
                wide.append(column == 0 ? "" : ",").append(row == 0 ? "c" + column : String.valueOf(row * column));
            }
            wide.append('\n');
        }
        List<List<Object>> rows = Rows.of(Rows.open(Rows.write(directory, wide.toString())));
        assertThat(rows).hasSize(29);
        assertThat(rows.get(28)).hasSize(10_000).endsWith(29L * 9_999);
        String longField = "z".repeat(3_000_000);
        Path file = Rows.write(directory, "a,b\n1,2\n\"" + longField + "\n\",2\n3,4\n");
        assertThat(Rows.of(Rows.open(file, "types", "a:string")))
                .containsExactly(List.of("1", 2L), List.of(longField + "\n", 2L), List.of("3", 4L));
        assertThatThrownBy(() -> Rows.of(Rows.open(file, "types", "a:string", "max_record_bytes", "1000000")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("max_record_bytes");
    }

    @Test
    void refusesWhatIsNoFile() {
        assertThatThrownBy(() -> Rows.open(directory)).isInstanceOf(ResourceException.class);
        assertThatThrownBy(() -> Rows.open(directory.resolve("nowhere.csv")))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("nowhere.csv");
    }
}
