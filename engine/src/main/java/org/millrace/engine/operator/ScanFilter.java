package org.millrace.engine.operator;

import org.millrace.engine.expression.RowSelector;
import org.millrace.source.RowFilter;
import org.millrace.vectors.Batch;

/// Applies the exact filter of a scan for one reader.
final class ScanFilter implements RowFilter {

    private final int[] columns;
    private final RowSelector condition;

    ScanFilter(ScanCondition condition) {
        this.columns = condition.columns();
        this.condition = condition.condition().open();
    }

    @Override
    public int[] columns() {
        return columns;
    }

    @Override
    public int select(Batch rows, int[] positions) {
        return condition.select(rows, positions);
    }
}
