package org.millrace.source.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.errors.QueryException;
import org.millrace.errors.ResourceException;
import org.millrace.source.FormatOptions;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.VectorBuilder;

class PartitionedSinkTest {

    private static final Schema SCHEMA = Schema.of(
            new Field("id", PrimitiveType.INT64),
            new Field("shop", PrimitiveType.STRING),
            new Field("day", PrimitiveType.DATE));

    @TempDir
    private Path folder;

    private PartitionSpec spec(int chunkRows, int openFiles, String... keys) {
        return new PartitionSpec(
                folder.resolve("out"), new TextFormat(chunkRows), FormatOptions.NONE, SCHEMA, List.of(keys), openFiles);
    }

    private static Batch batch(List<Long> ids, List<String> shops, List<LocalDate> days) {
        return Batch.of(
                ids.size(),
                VectorBuilder.of(PrimitiveType.INT64, ids),
                VectorBuilder.of(PrimitiveType.STRING, shops),
                VectorBuilder.of(PrimitiveType.DATE, days));
    }

    /// The content of every file by its path below the folder.
    private Map<String, String> tree() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }

    @Test
    void rowsGoToTheirDirectories() throws IOException {
        LocalDate day = LocalDate.of(2024, 2, 29);
        try (PartitionedSink sink = PartitionedSink.create(spec(100, 10, "day", "shop"), Runnable::run)) {
            sink.append(sink.encode(List.of(
                    batch(List.of(1L, 2L, 3L), Arrays.asList("a/b", null, "a/b"), Arrays.asList(day, day, day)),
                    batch(List.of(4L, 5L), List.of("", "__HIVE_DEFAULT_PARTITION__"), Arrays.asList(null, day)))));
            assertThat(folder.resolve("out")).doesNotExist();
            sink.commit();
            assertThat(sink.files()).extracting(WrittenFile::rows).containsExactly(1L, 1L, 2L, 1L);
            assertThat(sink.files())
                    .extracting(file -> Files.size(file.path()) == file.bytes())
                    .containsOnly(true);
        }
        assertThat(tree())
                .isEqualTo(Map.of(
                        "out/day=2024-02-29/shop=a%2Fb/part-00000.txt", "1\n3\n\n",
                        "out/day=2024-02-29/shop=__HIVE_DEFAULT_PARTITION__/part-00000.txt", "2\n\n",
                        "out/day=2024-02-29/shop=%5F_HIVE_DEFAULT_PARTITION__/part-00000.txt", "5\n\n",
                        "out/day=__HIVE_DEFAULT_PARTITION__/shop=/part-00000.txt", "4\n\n"));
    }

    @Test
    void fewFilesAreOpenAtOnce() throws IOException {
        try (PartitionedSink sink = PartitionedSink.create(spec(20_000, 2, "shop"), Runnable::run)) {
            for (String shop : List.of("a", "b", "a", "c", "b")) {
                sink.append(sink.encode(List.of(same(shop, 20_000))));
            }
            sink.commit();
            assertThat(sink.files())
                    .extracting(file -> folder.relativize(file.path()).toString())
                    .containsExactly(
                            "out/shop=a/part-00000.txt",
                            "out/shop=b/part-00000.txt",
                            "out/shop=b/part-00001.txt",
                            "out/shop=c/part-00000.txt");
            assertThat(sink.files()).extracting(WrittenFile::rows).containsExactly(40_000L, 20_000L, 20_000L, 20_000L);
        }
    }

    private static Batch same(String shop, int rows) {
        List<Long> ids = new ArrayList<>();
        for (long i = 0; i < rows; i++) {
            ids.add(i);
        }
        return batch(
                ids, java.util.Collections.nCopies(rows, shop), java.util.Collections.nCopies(rows, LocalDate.EPOCH));
    }

    @Test
    void filesDoNotDependOnBatchesOrThreads() throws IOException {
        Map<String, String> first = null;
        for (int batchRows : List.of(65_536, 1000, 7777)) {
            for (int threads = 1; threads <= 3; threads += 2) {
                try (ExecutorService pool = Executors.newFixedThreadPool(threads);
                        PartitionedSink sink = PartitionedSink.create(spec(30_000, 3, "shop"), pool)) {
                    for (int from = 0; from < 300_000; from += sink.chunkRows()) {
                        sink.append(sink.encode(cut(from, Math.min(300_000, from + sink.chunkRows()), batchRows)));
                    }
                    sink.commit();
                }
                first = first == null ? tree() : first;
                assertThat(tree()).isEqualTo(first);
            }
        }
        assertThat(first).hasSizeGreaterThan(5);
    }

    private static List<Batch> cut(int from, int to, int batchRows) {
        List<Batch> batches = new ArrayList<>();
        for (int start = from; start < to; start += batchRows) {
            List<Long> ids = new ArrayList<>();
            List<String> shops = new ArrayList<>();
            for (long i = start; i < Math.min(to, start + batchRows); i++) {
                ids.add(i);
                shops.add("s" + i * i % 11);
            }
            batches.add(batch(ids, shops, java.util.Collections.nCopies(ids.size(), LocalDate.EPOCH)));
        }
        return batches;
    }

    @Test
    void nothingIsLeftOfAnAbandonedWrite() throws IOException {
        try (PartitionedSink sink = PartitionedSink.create(spec(10, 2, "shop"), Runnable::run)) {
            sink.append(sink.encode(List.of(same("a", 20_000))));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void otherFilesAreNotReplaced() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/notes.md"), "mine");
        PartitionSpec spec = spec(10, 2, "shop");
        assertThatThrownBy(() -> PartitionedSink.create(spec, Runnable::run))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("notes.md");
        assertThat(tree()).isEqualTo(Map.of("out/notes.md", "mine"));
    }

    @Test
    void anEarlierResultIsReplaced() throws IOException {
        for (String shop : List.of("a", "b")) {
            try (PartitionedSink sink = PartitionedSink.create(spec(10, 2, "shop"), Runnable::run)) {
                sink.append(sink.encode(List.of(same(shop, 1))));
                sink.commit();
            }
        }
        assertThat(tree()).containsOnlyKeys("out/shop=b/part-00000.txt");
    }

    @Test
    void keysAreChecked() {
        assertThatThrownBy(() -> spec(10, 2, "nowhere"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> spec(10, 2, "id", "shop", "day"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("none is left");
        Schema schema = Schema.of(new Field("x", PrimitiveType.DOUBLE), new Field("y", PrimitiveType.DOUBLE));
        assertThatThrownBy(
                        () -> new PartitionSpec(folder, new TextFormat(1), FormatOptions.NONE, schema, List.of("x"), 1))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("x, which is of type double");
    }

    @Test
    void wideKeysStayApart() throws IOException {
        DecimalType type = new DecimalType(30, 2);
        Schema schema = Schema.of(new Field("amount", type), new Field("id", PrimitiveType.INT64));
        PartitionSpec spec = new PartitionSpec(
                folder.resolve("out"), new TextFormat(10), FormatOptions.NONE, schema, List.of("amount"), 5);
        BigDecimal one = new BigDecimal("1.00");
        BigDecimal far = one.add(new BigDecimal(java.math.BigInteger.ONE.shiftLeft(64), 2));
        try (PartitionedSink sink = PartitionedSink.create(spec, Runnable::run)) {
            sink.append(sink.encode(List.of(Batch.of(
                    3,
                    VectorBuilder.of(type, List.of(one, far, one)),
                    VectorBuilder.of(PrimitiveType.INT64, List.of(1L, 2L, 3L))))));
            sink.commit();
        }
        assertThat(tree())
                .isEqualTo(Map.of(
                        "out/amount=1.00/part-00000.txt",
                        "1\n3\n\n",
                        "out/amount=" + far.toPlainString() + "/part-00000.txt",
                        "2\n\n"));
    }
}
