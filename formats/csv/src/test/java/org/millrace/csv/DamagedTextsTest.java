package org.millrace.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.airlift.compress.v3.zstd.ZstdInputStream;
import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.millrace.errors.DataException;
import org.millrace.errors.QueryException;
import org.millrace.source.BatchReader;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.vectors.Batch;

/// Whatever happens to the bytes of a text, reading it gives rows or an error that names the file, and allocates no
/// more than its size, the text's size and a constant allow.
class DamagedTextsTest {

    private static final boolean LONG = "long".equals(System.getProperty("millrace.tests"));
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// What every reader may allocate: windows, samples and the decoder of a compressed text.
    private static final long CONSTANT = 48L << 20;

    /// How many bytes may be allocated for each byte of text: where it is all delimiters, each makes a column.
    private static final long FACTOR = 400;

    @TempDir
    Path directory;

    /// How a text is stored.
    enum Stored {
        PLAIN,
        GZIP,
        ZSTD;

        byte[] pack(byte[] text) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = this == GZIP ? new GZIPOutputStream(packed) : new ZstdOutputStream(packed)) {
                out.write(text);
            }
            return this == PLAIN ? text : packed.toByteArray();
        }

        /// How long the text of a damaged file is, up to where it cannot be read any more: a few flipped bits can make
        /// it far longer than it was.
        long unpackedBytes(byte[] damaged) {
            ByteArrayInputStream bytes = new ByteArrayInputStream(damaged);
            long count = 0;
            try (InputStream in =
                    this == PLAIN ? bytes : this == GZIP ? new GZIPInputStream(bytes) : new ZstdInputStream(bytes)) {
                byte[] piece = new byte[1 << 16];
                for (int got = in.read(piece); got >= 0; got = in.read(piece)) {
                    count += got;
                }
            } catch (IOException | RuntimeException e) {
                return count;
            }
            return count;
        }
    }

    @ParameterizedTest
    @EnumSource
    void giveRowsOrAnErrorThatNamesTheFile(Stored stored) throws IOException {
        Random random = new Random(stored.ordinal());
        for (int round = 0; round < (LONG ? 20_000 : 150); round++) {
            RandomCsv csv = RandomCsv.of(random.nextInt(500), 60, 3000);
            byte[] packed = stored.pack(csv.bytes());
            Path file = directory.resolve(round + "-text.csv");
            byte[] damaged = damaged(packed, random);
            Files.write(file, damaged);
            String[] options = options(csv, random);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long text = read(file, options, round);
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            assertThat(allocated)
                    .as("round %d, %s", round, Arrays.toString(options))
                    .isLessThan(CONSTANT + FACTOR * (text + packed.length + stored.unpackedBytes(damaged)));
            Files.delete(file);
        }
    }

    /// Reads all rows; gives how many values there were.
    private long read(Path file, String[] options, int round) {
        try {
            Table table = Rows.open(file, options);
            long values = 0;
            if (table.morsels().isEmpty()) {
                return 0;
            }
            ScanRequest request = ScanRequest.of(Rows.allColumns(table));
            try (BatchReader reader = table.read(request, table.morsels())) {
                for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                    values += (long) batch.rows() * batch.columns();
                }
            }
            return values;
        } catch (DataException e) {
            assertThat(e.getMessage()).contains("text.csv").doesNotContain("\n");
            return 0;
        } catch (QueryException e) {
            assertThat(e.getMessage()).contains("option");
            return 0;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("round " + round + " with " + Arrays.toString(options), e);
        }
    }

    private static byte[] damaged(byte[] original, Random random) {
        byte[] bytes = original.clone();
        switch (random.nextInt(6)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(100));
            case 2 -> insert(bytes, random, "\"\"\"\n\r,;\\#'".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            case 3 -> random.nextBytes(bytes);
            default -> flip(bytes, random);
        }
        return bytes;
    }

    private static void flip(byte[] bytes, Random random) {
        for (int flips = random.nextInt(6); flips >= 0 && bytes.length > 0; flips--) {
            int place = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 30));
            bytes[place] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private static void insert(byte[] bytes, Random random, byte[] symbols) {
        for (int places = random.nextInt(20); places >= 0 && bytes.length > 0; places--) {
            bytes[random.nextInt(bytes.length)] = symbols[random.nextInt(symbols.length)];
        }
    }

    /// The options of the text, or some of them, or others.
    private static String[] options(RandomCsv csv, Random random) {
        List<String> options = new java.util.ArrayList<>();
        if (random.nextInt(3) == 0) {
            options.addAll(Arrays.asList(csv.options()));
        }
        add(options, random, "ragged", "error", "pad", "truncate");
        add(options, random, "on_error", "fail", "skip", "null");
        add(options, random, "morsel_bytes", "1", "100", "5000");
        add(options, random, "quoted_newlines", "true", "false");
        add(options, random, "max_record_bytes", "10", "1000", "300000");
        add(options, random, "sample_rows", "1", "7");
        add(options, random, "skip", "1", "1000");
        if (options.size() < 12) {
            add(options, random, "encoding", "utf-16le", "latin-1", "cp1252", "utf-8");
            add(options, random, "header", "true", "false");
            add(options, random, "escape", "\\", "none");
            add(options, random, "names", "a,b", "x");
            add(options, random, "decimal", ",", ".");
        }
        return options.toArray(String[]::new);
    }

    private static void add(List<String> options, Random random, String name, String... values) {
        if (random.nextInt(3) == 0 && !options.contains(name)) {
            options.add(name);
            options.add(values[random.nextInt(values.length)]);
        }
    }
}
