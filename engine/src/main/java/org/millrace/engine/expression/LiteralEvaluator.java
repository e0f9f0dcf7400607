package org.millrace.engine.expression;

import org.millrace.vectors.Batch;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Vector;

/// Gives the same value in every row.
record LiteralEvaluator(Vector value) implements Evaluator {

    @Override
    public Vector evaluate(Batch rows) {
        return new ConstantVector(value, rows.rows());
    }
}
