package org.millrace.engine.spill;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.memory.spill.SpillFile;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// Batches in a spill file: appended by any thread, read back in any order. Thread-safe.
///
/// A batch is a block of its own, so that it is the unit of reading; batches of some 16 KB to 1 MB are read best.
public final class BatchFile implements AutoCloseable {

    private final SpillFile file;
    private final List<DataType> types;
    private final OperatorMetrics metrics;
    private final SharedDictionaries dictionaries = new SharedDictionaries();
    private final ScratchPool idle;

    private BatchFile(SpillFile file, List<DataType> types, OperatorMetrics metrics, ScratchPool idle) {
        this.file = file;
        this.idle = idle;
        this.types = List.copyOf(types);
        this.metrics = metrics;
    }

    /// An empty file for batches with columns of these types, on behalf of an operator. Deleted when it is closed, with
    /// the query at the latest.
    ///
    /// @param owner who spills, for messages and for the file's name
    public static BatchFile create(QueryRun run, String owner, List<DataType> types, OperatorMetrics metrics) {
        metrics.spilled(0, 1);
        ScratchPool idle = run.shared(ScratchPool.class, ScratchPool.class, ScratchPool::new);
        return new BatchFile(run.spillFile(owner), types, metrics, idle);
    }

    /// Writes the rows of a batch that count; returns the place to read them from.
    public long append(Batch batch) {
        Scratch scratch = idle.take();
        BlockWriter writer = scratch.writer;
        writer.clear();
        writer.putInt(batch.rows());
        VectorEncoder encoder = new VectorEncoder(writer, dictionaries);
        for (int i = 0; i < types.size(); i++) {
            encoder.write(batch.column(i));
        }
        scratch.block.set(writer.bytes(), writer.length());
        long place = file.append(scratch.block);
        metrics.spilled(scratch.block.storedBytes(), 0);
        idle.give(scratch);
        return place;
    }

    /// Reads the batch at a place that [#append] returned, in arrays that nobody else holds.
    public Batch read(long place) {
        Scratch scratch = idle.take();
        file.read(place, scratch.input);
        ByteBuffer in = ByteBuffer.wrap(scratch.input.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int rows = in.getInt();
        VectorDecoder decoder = new VectorDecoder(in, dictionaries);
        Vector[] columns = new Vector[types.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = decoder.read(types.get(i), rows);
        }
        idle.give(scratch);
        return Batch.of(rows, columns);
    }

    /// The bytes that the file has.
    public long bytes() {
        return file.bytes();
    }

    /// Deletes the file.
    @Override
    public void close() {
        file.close();
    }
}
