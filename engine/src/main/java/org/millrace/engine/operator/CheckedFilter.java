package org.millrace.engine.operator;

import org.millrace.engine.run.QueryRun;
import org.millrace.source.RowFilter;
import org.millrace.vectors.Batch;

/// A filter that stops the scan when the query is cancelled: a reader goes on by itself while no row passes.
record CheckedFilter(RowFilter filter, QueryRun run) implements RowFilter {

    @Override
    public int[] columns() {
        return filter.columns();
    }

    @Override
    public int select(Batch rows, int[] positions) {
        run.check();
        return filter.select(rows, positions);
    }

    @Override
    public void expect(Evidence evidence) {
        run.check();
        filter.expect(evidence);
    }
}
