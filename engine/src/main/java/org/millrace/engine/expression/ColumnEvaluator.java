package org.millrace.engine.expression;

import org.millrace.vectors.Batch;
import org.millrace.vectors.Vector;

/// Gives a column as it is.
record ColumnEvaluator(int column) implements Evaluator {

    @Override
    public Vector evaluate(Batch rows) {
        return rows.column(column);
    }
}
