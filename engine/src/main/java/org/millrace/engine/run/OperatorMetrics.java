package org.millrace.engine.run;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.millrace.plan.Query;

/// What one operator of a running query did. Written by all workers, read by whoever watches.
public final class OperatorMetrics {

    private final String name;
    private final int depth;
    private final LongAdder rows = new LongAdder();
    private final LongAdder batches = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final AtomicLong bytes = new AtomicLong();
    private final LongAdder spilledBytes = new LongAdder();
    private final LongAdder spillFiles = new LongAdder();

    OperatorMetrics(String name, int depth) {
        this.name = name;
        this.depth = depth;
    }

    /// Counts a batch that the operator gave.
    public void gave(long batchRows) {
        rows.add(batchRows);
        batches.increment();
    }

    /// Counts time that a worker spent in the operator, its inputs included.
    public void spent(long workNanos) {
        nanos.add(workNanos);
    }

    /// Notes that the operator holds this many bytes now.
    public void holds(long heldBytes) {
        bytes.accumulateAndGet(heldBytes, Math::max);
    }

    /// Counts bytes that were written to spill files, and files that were begun.
    public void spilled(long fileBytes, int files) {
        spilledBytes.add(fileBytes);
        spillFiles.add(files);
    }

    /// The bytes written to spill files so far.
    public long spilledBytes() {
        return spilledBytes.sum();
    }

    Query.OperatorMetrics snapshot() {
        return new Query.OperatorMetrics(name, depth, rows.sum(), batches.sum(), nanos.sum(), bytes.get());
    }
}
