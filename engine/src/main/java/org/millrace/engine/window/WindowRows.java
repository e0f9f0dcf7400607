package org.millrace.engine.window;

import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.source.BatchReader;

/// Sorted rows with the values of window functions: as many pieces as the sorted rows have, moved to the borders of
/// partitions.
final class WindowRows implements Rows {

    private final WindowSpec spec;
    private final Rows sorted;
    private final QueryRun run;
    private final OperatorMetrics metrics;
    private final WindowMemory memory;

    WindowRows(WindowSpec spec, Rows sorted, QueryRun run, OperatorMetrics metrics, WindowMemory memory) {
        this.spec = spec;
        this.sorted = sorted;
        this.run = run;
        this.metrics = metrics;
        this.memory = memory;
    }

    @Override
    public int pieces() {
        return sorted.pieces();
    }

    @Override
    public BatchReader read(int from, int to) {
        PartitionSource source = new PartitionSource(spec, sorted, run, metrics, from, to);
        return new WindowReader(spec, source, sorted.stable() || sorted.fresh(), memory);
    }

    @Override
    public boolean fresh() {
        return true;
    }
}
