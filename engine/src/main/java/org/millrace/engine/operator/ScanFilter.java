package org.millrace.engine.operator;

import org.millrace.engine.expression.Evaluator;
import org.millrace.source.RowFilter;
import org.millrace.vectors.Batch;

/// Applies the exact filter of a scan for one reader.
final class ScanFilter implements RowFilter {

    private final int[] columns;
    private final Evaluator condition;
    private final TruePositions positionsOfTrue = new TruePositions();

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
        return positionsOfTrue.of(condition.evaluate(rows), rows.rows(), positions);
    }
}
