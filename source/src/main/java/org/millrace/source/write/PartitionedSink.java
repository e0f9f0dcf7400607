package org.millrace.source.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.millrace.errors.DefectException;
import org.millrace.errors.ResourceException;
import org.millrace.source.TableSink;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// Writes rows to directories `name=value` by the values of some columns, with files `part-00000`, `part-00001` and so
/// on in each. The whole directory appears with [#commit()] or not at all.
///
/// A few files are open at a time: when another is needed, the one that was written to longest ago is closed for good
/// and its partition goes on in its next part. Rows wait in memory until a partition has a chunk of its format
/// together; when all waiting rows take more than [#BUFFER_BYTES], the partition with the most is written first. All of
/// this depends on the rows alone, so that the same rows give the same files.
public final class PartitionedSink implements TableSink {

    /// The most bytes that wait for their partition's chunk to fill. Who makes the sink reserves them, with as much
    /// again for what is being encoded.
    public static final long BUFFER_BYTES = 32L << 20;

    private static final int BLOCK_ROWS = 1 << 16;
    /// What the vectors of a column take in a share beside their values.
    private static final int SHARE_BYTES = 1 << 10;

    private final PartitionSpec spec;
    private final Executor encoders;
    private final Router router;
    private final Schema stored;
    private final OutputTree tree;
    private final Map<String, Partition> partitions = new LinkedHashMap<>();
    /// Partitions with an open file, the one written to longest ago first.
    private final LinkedHashSet<Partition> open = new LinkedHashSet<>();
    private final ArrayDeque<InFlight> inFlight = new ArrayDeque<>();
    private final List<WrittenFile> written = new ArrayList<>();
    private long bufferedBytes;
    private long inFlightBytes;

    private record InFlight(OpenFile file, long bytes) {}

    private PartitionedSink(PartitionSpec spec, Executor encoders) {
        this.spec = spec;
        this.encoders = encoders;
        this.router = new Router(spec);
        this.stored = spec.schema().project(spec.stored());
        this.tree = OutputTree.create(spec.directory());
    }

    /// Starts to write.
    ///
    /// @param encoders runs the encoding of files' chunks; may run it at once in the calling thread
    public static PartitionedSink create(PartitionSpec spec, Executor encoders) {
        return new PartitionedSink(spec, encoders);
    }

    @Override
    public int chunkRows() {
        return BLOCK_ROWS;
    }

    /// Sorts the rows by partition; the files' chunks are encoded when partitions have enough of them.
    @Override
    public Chunk encode(List<Batch> rows) {
        return router.route(rows);
    }

    @Override
    public void append(Chunk chunk) {
        if (!(chunk instanceof Router.Block block)) {
            throw new DefectException("A partitioned write was given a chunk of another kind.");
        }
        for (Router.Share share : block.shares()) {
            Partition partition = partitions.computeIfAbsent(share.directory(), Partition::new);
            long overhead = (long) SHARE_BYTES * stored.size();
            long bytes = share.rows().stream().mapToLong(RowBytes::of).sum() + overhead;
            partition.add(share.rows(), bytes);
            bufferedBytes += bytes;
            writeFullChunks(partition);
        }
        while (bufferedBytes > BUFFER_BYTES) {
            Partition largest = partitions.values().stream()
                    .max(Comparator.comparingLong(partition -> partition.bufferedBytes))
                    .orElseThrow();
            write(largest, largest.bufferedRows);
        }
    }

    private void writeFullChunks(Partition partition) {
        if (partition.bufferedRows < BLOCK_ROWS / 4) {
            return;
        }
        int chunkRows = file(partition).sink.chunkRows();
        while (partition.bufferedRows >= chunkRows) {
            write(partition, chunkRows);
        }
    }

    /// Starts to encode the first `count` buffered rows for the partition's file.
    private void write(Partition partition, int count) {
        OpenFile file = file(partition);
        long before = partition.bufferedBytes;
        List<Batch> rows = partition.take(count);
        long bytes = before - partition.bufferedBytes;
        bufferedBytes -= bytes;
        while (inFlightBytes > 0 && inFlightBytes + bytes > BUFFER_BYTES) {
            appendOldest();
        }
        file.rows += count;
        file.add(CompletableFuture.supplyAsync(() -> file.sink.encode(rows), encoders));
        inFlight.add(new InFlight(file, bytes));
        inFlightBytes += bytes;
    }

    private void appendOldest() {
        InFlight oldest = inFlight.remove();
        inFlightBytes -= oldest.bytes();
        oldest.file().appendOldest();
    }

    /// The partition's open file; opens the next part where there is none.
    private OpenFile file(Partition partition) {
        open.remove(partition);
        OpenFile file = partition.open;
        if (file == null) {
            while (open.size() >= spec.openFiles()) {
                finish(open.removeFirst());
            }
            String name = String.format(Locale.ROOT, "part-%05d", partition.files++);
            Path path = tree.resolve(partition.directory, name + spec.format().extension(spec.options()));
            file = new OpenFile(path, spec.format().create(path, stored, spec.options()));
            partition.open = file;
        }
        open.add(partition);
        return file;
    }

    private void finish(Partition partition) {
        OpenFile file = partition.open;
        if (file == null) {
            return;
        }
        file.commit();
        inFlight.stream().filter(part -> part.file() == file).forEach(part -> inFlightBytes -= part.bytes());
        inFlight.removeIf(part -> part.file() == file);
        partition.open = null;
        written.add(new WrittenFile(file.path, file.rows, size(file.path)));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new ResourceException("Cannot see how large the new file " + file + " is: " + e.getMessage(), e);
        }
    }

    @Override
    public void commit() {
        for (Partition partition : partitions.values()) {
            if (partition.bufferedRows > 0) {
                write(partition, partition.bufferedRows);
            }
        }
        open.forEach(this::finish);
        open.clear();
        tree.commit();
    }

    /// The files in order of their names, once the write is committed.
    public List<WrittenFile> files() {
        return written.stream()
                .map(file -> new WrittenFile(
                        spec.directory().resolve(tree.relative(file.path())), file.rows(), file.bytes()))
                .sorted(Comparator.comparing(file -> file.path().toString()))
                .toList();
    }

    @Override
    public void close() {
        for (Partition partition : partitions.values()) {
            if (partition.open != null) {
                partition.open.discard();
            }
        }
        open.clear();
        tree.close();
    }
}
