package org.millrace.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.millrace.errors.QueryException;
import org.millrace.errors.TypeContradictionException;

/// Files that are not what they claim to be, each with the one sentence that says so.
class DamagedFilesTest {

    private static final byte[] MEMBER = gzip("a,b\n1,2\n");

    @TempDir
    Path directory;

    @Test
    void whateverFollowsAGzipMemberIsAnotherWholeOne() throws IOException {
        byte[] more = gzip("3,4\n");
        assertThat(rows(joined(MEMBER, more))).hasSize(2);
        assertThat(rows(joined(MEMBER, new byte[512]))).hasSize(1);
        for (int length = 1; length < more.length; length++) {
            refused(joined(MEMBER, Arrays.copyOf(more, length)), "too early");
        }
        refused(joined(MEMBER, "xyz".getBytes(StandardCharsets.US_ASCII)), "follow bytes that are none");
        refused(joined(MEMBER, new byte[3], more), "follow bytes that are none");
        for (int place : new int[] {0, 1, 2, 3}) {
            byte[] damaged = more.clone();
            damaged[place] ^= (byte) 0xE0;
            refused(joined(MEMBER, damaged), "gzip member");
        }
    }

    @Test
    void gzipHeadersMayHaveNamesAndMore() throws IOException {
        byte[] header = {0x1F, (byte) 0x8B, 8, 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 2, 0, 'x', 'y', 'n', 0, 'c', 0};
        assertThat(rows(joined(header, Arrays.copyOfRange(MEMBER, 10, MEMBER.length))))
                .containsExactly(List.of(1L, 2L));
    }

    @Test
    void gzipFilesThatEndAnywhereAreRefused() throws IOException {
        for (int length = 2; length < MEMBER.length; length++) {
            refused(Arrays.copyOf(MEMBER, length), "is damaged");
        }
    }

    @Test
    void aNameThatPromisesCompressionKeepsIt() throws IOException {
        for (String name : List.of("a.csv.gz", "a.csv.zst")) {
            Path file = Files.writeString(directory.resolve(name), "a,b\n1,2\n");
            assertThatThrownBy(() -> Rows.open(file))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("needs another name");
        }
    }

    @Test
    void textInOtherEncodingsIsNotTakenForUtf8() throws IOException {
        refused("\uFEFFa,b\n1,2\n".getBytes(Charset.forName("UTF-32LE")), "UTF-32");
        refused("\uFEFFa,b\n1,2\n".getBytes(Charset.forName("UTF-32BE")), "UTF-32");
        refused("pr\u00E9nom,b\nx,2\n".getBytes(StandardCharsets.ISO_8859_1), "names in the first record");
        refused(joined("\uFEFFa,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE), new byte[1]), "no text in UTF-16LE");
    }

    @Test
    void messagesAreOneLineWhateverTheValue() throws IOException {
        String text = "a,b\n" + "1,2\n".repeat(20_000) + "3,\"\u001B[31m\tx\n\"\n";
        Path file = Rows.write(directory, text);
        assertThatThrownBy(() -> Rows.of(Rows.open(file)))
                .isInstanceOfSatisfying(TypeContradictionException.class, contradiction -> {
                    assertThat(contradiction.column()).isEqualTo("b");
                    assertThat(contradiction.widerType()).isEqualTo("string");
                })
                .hasMessageStartingWith(file + ", line 20002 (byte 80004), column b: '\\x1b[31m\\tx\\n' is no int64.")
                .hasMessageEndingWith(
                        "give the reader option types=b:string (on the command line --csv.types=b:string) to read it.");
    }

    @Test
    void messagesAreOneLineWhateverTheColumn() throws IOException {
        Path file = Rows.write(directory, "a,\"b\n,\"\n" + "1,2\n".repeat(20_000) + "3,x\n");
        assertThatThrownBy(() -> Rows.of(Rows.open(file)))
                .isInstanceOf(TypeContradictionException.class)
                .hasMessageContaining("column b\\n,: 'x' is no int64.")
                .hasMessageEndingWith(
                        "give the reader option all_strings=true (on the command line --csv.all_strings=true)"
                                + " to read it.");
    }

    @Test
    void rejectsOfManyFilesGoToADirectory() throws IOException {
        Path first = Rows.write(directory, "a\n1\n");
        Path second = Rows.write(directory, "a\nx\n");
        String[] toFile = {
            "on_error", "skip", "rejects", directory.resolve("rejects.csv").toString()
        };
        var schema = Rows.open(first).schema();
        assertThatThrownBy(() -> new CsvFormat().openLike(second, Rows.options(toFile), schema))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("name a directory");
        Path folder = Files.createDirectory(directory.resolve("rejects"));
        String[] toFolder = {"on_error", "skip", "rejects", folder.toString()};
        assertThat(Rows.of(new CsvFormat().openLike(second, Rows.options(toFolder), schema)))
                .isEmpty();
        String name = second.toString().replace("/", "%2F") + ".rejects.csv";
        assertThat(Files.readString(folder.resolve(name)))
                .isEqualTo("byte,column,value,reason\n2,\"a\",\"x\",\"is no int64\"\n");
    }

    private List<List<Object>> rows(byte[] bytes) throws IOException {
        return Rows.of(Rows.open(Rows.write(directory, bytes)));
    }

    private void refused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> rows(bytes))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(directory.toString())
                .hasMessageContaining(reason);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
