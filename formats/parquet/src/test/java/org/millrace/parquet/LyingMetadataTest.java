package org.millrace.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.errors.DataException;
import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.metadata.FileMetaData;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// Footers and page headers that are whole and lie: some of their numbers are replaced by others of any size.
class LyingMetadataTest {
    private static final boolean LONG = "long".equals(System.getProperty("millrace.tests"));
    private static final long ALLOCATION_CEILING = 600L << 20;

    @TempDir
    private Path folder;

    private static Stream<Path> files() {
        return DamagedFilesTest.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void lyingFootersAndPagesGiveRowsOrADataError(Path file) throws IOException {
        byte[] original = Files.readAllBytes(file);
        int length = LittleEndian.int32(original, original.length - 8);
        int start = original.length - 8 - length;
        FileMetaData footer = FileMetaData.read(new CompactReader(original, start, start + length));
        Random random = new Random(3L * original.length);
        byte[] pages = Arrays.copyOf(original, start);
        for (int round = 0; round < (LONG ? 4_000 : 60); round++) {
            LyingNumbers lies = new LyingNumbers(random, 1 + random.nextInt(3));
            readLying(pages, lies.retold(FileMetaData.class, footer), lies.told());
            LyingChunk chunk = LyingChunk.of(pages, footer, random);
            readLying(chunk.pages(), chunk.footer(), chunk.told());
        }
    }

    private void readLying(byte[] pages, FileMetaData lying, String label) throws IOException {
        CompactWriter out = new CompactWriter();
        lying.write(out);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(pages);
        whole.write(out.toByteArray());
        byte[] end = {0, 0, 0, 0, 'P', 'A', 'R', '1'};
        LittleEndian.put32(end, 0, out.size());
        whole.write(end);
        Path file = Files.write(folder.resolve("damaged.parquet"), whole.toByteArray());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            DamagedFilesTest.read(file);
        } catch (DataException expected) {
            assertThat(expected).hasMessageContaining("damaged.parquet");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError other) {
            fail(label, other);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).as(label).isLessThan(ALLOCATION_CEILING);
    }
}
