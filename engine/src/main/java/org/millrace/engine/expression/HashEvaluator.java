package org.millrace.engine.expression;

import java.util.Arrays;
import org.millrace.kernels.hash.ColumnHasher;
import org.millrace.vectors.Batch;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// The combined hash of some values. Never null.
final class HashEvaluator implements Evaluator {

    private final Evaluator[] operands;
    private final ColumnHasher[] hashers;
    private long[] hashes = {};

    HashEvaluator(Evaluator[] operands) {
        this.operands = operands;
        this.hashers = new ColumnHasher[operands.length];
        Arrays.setAll(hashers, _ -> new ColumnHasher());
    }

    @Override
    public Vector evaluate(Batch batch) {
        int rows = batch.rows();
        if (hashes.length < rows) {
            hashes = new long[rows];
        }
        for (int i = 0; i < operands.length; i++) {
            Vector value = operands[i].evaluate(batch);
            if (i == 0) {
                hashers[i].hash(value, rows, hashes);
            } else {
                hashers[i].combine(value, rows, hashes);
            }
        }
        return new LongVector(PrimitiveType.INT64, hashes, rows);
    }
}
