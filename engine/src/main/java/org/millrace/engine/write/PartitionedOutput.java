package org.millrace.engine.write;

import java.util.List;
import org.millrace.engine.run.QueryRun;
import org.millrace.memory.Reservation;
import org.millrace.source.TableSink;
import org.millrace.source.write.PartitionSpec;
import org.millrace.source.write.PartitionedSink;
import org.millrace.source.write.WrittenFile;
import org.millrace.vectors.Batch;

/// Directories by the values of some columns.
final class PartitionedOutput implements Output {

    private final PartitionedSink sink;
    private final Reservation held;

    private PartitionedOutput(PartitionedSink sink, Reservation held) {
        this.sink = sink;
        this.held = held;
    }

    /// Starts to write; reserves what the sink may hold.
    static PartitionedOutput create(PartitionSpec spec, QueryRun run) {
        Reservation held = run.reservation("partitioned write");
        held.grow(2 * PartitionedSink.BUFFER_BYTES);
        return new PartitionedOutput(PartitionedSink.create(spec, new Encoders(run)), held);
    }

    @Override
    public TableSink sink(int file) {
        return sink;
    }

    @Override
    public void count(int file, List<Batch> batches) {
        // The sink counts the rows of each of its files.
    }

    @Override
    public void commit() {
        sink.commit();
    }

    @Override
    public List<WrittenFile> files() {
        return sink.files();
    }

    @Override
    public void close() {
        sink.close();
        held.close();
    }
}
