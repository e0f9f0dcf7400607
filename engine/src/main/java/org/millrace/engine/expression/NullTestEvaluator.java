package org.millrace.engine.expression;

import java.util.Arrays;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.Vector;

/// Whether a value is missing, or is there.
final class NullTestEvaluator implements Evaluator {

    private final Evaluator operand;
    private final boolean missing;
    private long[] words = {};

    /// @param operand what is looked at
    /// @param missing whether a missing value is true
    NullTestEvaluator(Evaluator operand, boolean missing) {
        this.operand = operand;
        this.missing = missing;
    }

    @Override
    public Vector evaluate(Batch batch) {
        int rows = batch.rows();
        int count = Bits.words(rows);
        words = Vectors.words(words, rows);
        long[] validity = operand.evaluate(batch).validity();
        if (validity == null) {
            Arrays.fill(words, 0, count, missing ? 0L : -1L);
        } else {
            for (int i = 0; i < count; i++) {
                words[i] = missing ? ~validity[i] : validity[i];
            }
        }
        return new BooleanVector(words, rows, null);
    }
}
