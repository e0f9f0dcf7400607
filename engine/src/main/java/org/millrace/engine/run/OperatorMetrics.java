package org.millrace.engine.run;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.event.Recorder;
import org.millrace.plan.report.Division;
import org.millrace.plan.report.HeldSpace;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.plan.report.PlannedOperator;
import org.millrace.plan.report.ScanFigures;
import org.millrace.plan.report.WorkTime;
import org.millrace.source.ScanMetrics;

/// What one operator of a running query did. Written by all workers, read by whoever watches.
///
/// Time is not told here but to the [WorkClock] of each thread, which knows what the thread works for.
public final class OperatorMetrics {

    private final PlannedOperator plan;
    private final int number;
    private final LongAdder rows = new LongAdder();
    private final LongAdder batches = new LongAdder();
    private final LongAdder work = new LongAdder();
    private final LongAdder processor = new LongAdder();
    private final LongAdder waitedRoom = new LongAdder();
    private final LongAdder waitedInput = new LongAdder();
    private final AtomicLong peak = new AtomicLong();
    private final LongAdder spilled = new LongAdder();
    private final AtomicInteger spilledFiles = new AtomicInteger();
    private final AtomicInteger phases = new AtomicInteger();

    // Written by whoever opens the operator, read by whoever watches.
    private volatile int lanes;
    private volatile int pieces;
    private volatile @Nullable ScanMetrics scan;

    OperatorMetrics(PlannedOperator plan, int number) {
        this.plan = plan;
        this.number = number;
    }

    /// Counts a batch that the operator gave.
    public void gave(long batchRows) {
        rows.add(batchRows);
        batches.increment();
    }

    /// Notes that the operator holds this many bytes now.
    public void holds(long heldBytes) {
        if (heldBytes > peak.get()) {
            peak.accumulateAndGet(heldBytes, Math::max);
        }
    }

    /// Counts bytes that were written to spill files, and files that were begun.
    public void spilled(long bytes, int files) {
        spilled.add(bytes);
        spilledFiles.addAndGet(files);
        if (bytes > 0) {
            Recorder.spilled(plan.name(), bytes);
        }
    }

    /// The operator is a scan that counts what it reads here.
    public void scans(ScanMetrics metrics) {
        scan = metrics;
    }

    /// The operator's rows are cut into so many pieces.
    void gives(int count) {
        pieces = count;
    }

    /// Begins one of the operator's loops over lanes; gives its number. The first one reads the input.
    int beginPhase(int count) {
        int phase = phases.getAndIncrement();
        if (phase == 0) {
            lanes = count;
        }
        return phase;
    }

    void worked(long nanos, long processorNanos) {
        work.add(nanos);
        processor.add(processorNanos);
    }

    void waited(Wait wait, long nanos) {
        switch (wait) {
            case ROOM -> waitedRoom.add(nanos);
            case INPUT -> waitedInput.add(nanos);
        }
    }

    int number() {
        return number;
    }

    /// How deep the operator stands in the plan.
    public int depth() {
        return plan.depth();
    }

    PlannedOperator plan() {
        return plan;
    }

    /// The bytes written to spill files so far.
    public long spilledBytes() {
        return spilled.sum();
    }

    OperatorFigures snapshot() {
        return new OperatorFigures(
                plan,
                rows.sum(),
                batches.sum(),
                new WorkTime(work.sum(), processor.sum(), waitedRoom.sum(), waitedInput.sum()),
                new HeldSpace(peak.get(), spilled.sum(), spilledFiles.get()),
                new Division(lanes, pieces),
                scan());
    }

    private @Nullable ScanFigures scan() {
        ScanMetrics metrics = scan;
        return metrics == null
                ? null
                : new ScanFigures(
                        metrics.rowsRead().sum(),
                        metrics.reads().bytes().sum(),
                        metrics.reads().nanos().sum(),
                        new ScanFigures.Share(
                                metrics.morselsRead().sum(),
                                metrics.morselsSkipped().sum()),
                        new ScanFigures.Share(
                                metrics.pagesRead().sum(),
                                metrics.pagesSkipped().sum()));
    }
}
