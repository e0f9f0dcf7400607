package org.millrace.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.errors.DataException;
import org.millrace.errors.ResourceException;
import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.metadata.FileMetaData;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.source.Predicate;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Whatever happens to the bytes of a file, reading it gives rows or a data error that names the file, without holding
/// much more than the file. A flipped bit in a page with a checksum is always noticed.
class DamagedFilesTest {
    private static final long ALLOCATION_CEILING = 400L << 20;
    private static final boolean LONG = "long".equals(System.getProperty("millrace.tests"));

    @TempDir
    private Path folder;

    static Stream<Path> files() {
        List<Path> files = new ArrayList<>();
        files.add(Expectations.resource("mixed-v1.parquet"));
        files.add(Expectations.resource("mixed-v2.parquet"));
        Corpora.parquetTesting()
                .ifPresent(corpora -> Stream.of(
                                "alltypes_plain.parquet",
                                "nested_lists.snappy.parquet",
                                "nested_maps.snappy.parquet",
                                "delta_encoding_optional_column.parquet",
                                "hadoop_lz4_compressed.parquet",
                                "rle_boolean_encoding.parquet",
                                "byte_stream_split_extended.gzip.parquet",
                                "data_index_bloom_encoding_stats.parquet",
                                "int96_from_spark.parquet",
                                "fixed_length_decimal.parquet")
                        .map(corpora::resolve)
                        .forEach(files::add));
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void flippedBitsGiveRowsOrADataError(Path file) throws IOException {
        byte[] original = Files.readAllBytes(file);
        Random random = new Random(original.length);
        for (int round = 0; round < (LONG ? 5_000 : 60); round++) {
            byte[] damaged = original.clone();
            int footer = footerStart(original);
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                boolean inFooter = random.nextBoolean();
                int place =
                        inFooter ? footer + random.nextInt(original.length - footer) : random.nextInt(original.length);
                damaged[place] ^= (byte) (1 << random.nextInt(8));
            }
            readDamaged(damaged, "round " + round);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void truncatedFilesAreDataErrors(Path file) throws IOException {
        byte[] original = Files.readAllBytes(file);
        Random random = new Random(1);
        for (int round = 0; round < (LONG ? 500 : 20); round++) {
            Path damaged = folder.resolve("cut.parquet");
            Files.write(damaged, Arrays.copyOf(original, random.nextInt(original.length)));
            assertThatThrownBy(() -> Tables.open(damaged))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("cut.parquet");
        }
    }

    /// Numbers in the footer and in page headers are replaced by other numbers of the same length, so that the
    /// structure stays whole and the lengths lie.
    @ParameterizedTest
    @MethodSource("files")
    void lyingNumbersGiveRowsOrADataError(Path file) throws IOException {
        byte[] original = Files.readAllBytes(file);
        Random random = new Random(2L * original.length);
        int footer = footerStart(original);
        for (int round = 0; round < (LONG ? 5_000 : 60); round++) {
            byte[] damaged = original.clone();
            int place = random.nextBoolean()
                    ? footer + random.nextInt(original.length - 8 - footer)
                    : random.nextInt(Math.min(footer, 200));
            for (int i = place; i < original.length - 8 && i < place + 5; i++) {
                boolean goesOn = original[i] < 0;
                damaged[i] = (byte) (goesOn ? 0x80 | random.nextInt(128) : random.nextInt(128));
                if (!goesOn) {
                    break;
                }
            }
            readDamaged(damaged, "round " + round);
        }
    }

    @Test
    void everyFlippedBitOfACheckedPageIsNoticed() throws IOException {
        byte[] original = Files.readAllBytes(Expectations.resource("mixed-v1.parquet"));
        List<List<String>> expected = read(Expectations.resource("mixed-v1.parquet"));
        Random random = new Random(3);
        int noticed = 0;
        for (int round = 0; round < (LONG ? 3_000 : 40); round++) {
            byte[] damaged = original.clone();
            damaged[4 + random.nextInt(footerStart(original) - 4)] ^= (byte) (1 << random.nextInt(8));
            Path file = folder.resolve("flipped.parquet");
            Files.write(file, damaged);
            try {
                // The bit may lie in a header's statistics, a page index or a Bloom filter: then nothing may change.
                assertThat(read(file)).isEqualTo(expected);
            } catch (DataException e) {
                noticed++;
            }
        }
        assertThat(noticed).isPositive();
    }

    @Test
    void filesThatAreNotParquetSayWhatTheyAre() throws IOException {
        Path empty = Files.write(folder.resolve("empty.parquet"), new byte[0]);
        assertThatThrownBy(() -> Tables.open(empty))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("0 bytes");
        Path text = Files.writeString(folder.resolve("text.parquet"), "id,name\n1,one\n2,two\n");
        assertThatThrownBy(() -> Tables.open(text))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("text.parquet")
                .hasMessageContaining("not a Parquet file");
        assertThatThrownBy(() -> Tables.open(folder.resolve("missing.parquet")))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> Tables.open(folder))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("directory");
    }

    private void readDamaged(byte[] damaged, String label) throws IOException {
        Path file = folder.resolve("damaged.parquet");
        Files.write(file, damaged);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            read(file);
        } catch (DataException expected) {
            assertThat(expected).hasMessageContaining("damaged.parquet");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError other) {
            Path kept = Files.write(Files.createTempFile("damaged", ".parquet"), damaged);
            fail(label + ": kept as " + kept, other);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).as(label).isLessThan(ALLOCATION_CEILING);
    }

    static List<List<String>> read(Path file) {
        Table table = Tables.open(file);
        for (int i = 0; i < table.schema().size(); i++) {
            table.statistics(i);
        }
        table.describe();
        List<Predicate> predicates = new ArrayList<>();
        for (int i = 0; i < table.schema().size(); i++) {
            predicates.add(new Predicate.IsNotNull(i));
            if (table.schema().field(i).type() == PrimitiveType.INT64) {
                Vector value = new LongVector(PrimitiveType.INT64, new long[] {100}, 1);
                predicates.add(new Predicate.In(i, value));
            }
        }
        Tables.read(table, ScanRequest.of(0).withPredicates(predicates));
        return Tables.read(table, ScanRequest.of(Tables.allColumns(table)));
    }

    private static int footerStart(byte[] file) {
        int length = LittleEndian.int32(file, file.length - 8);
        int start = file.length - 8 - length;
        FileMetaData.read(new CompactReader(file, start, start + length));
        return start;
    }
}
