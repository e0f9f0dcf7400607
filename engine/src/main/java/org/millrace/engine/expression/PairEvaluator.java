package org.millrace.engine.expression;

import org.jspecify.annotations.Nullable;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.compare.Comparison;
import org.millrace.kernels.compare.Comparisons;
import org.millrace.kernels.select.Decode;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// The functions that need to know where two values are equal and where each is missing: NOT_DISTINCT and NULL_IF.
final class PairEvaluator implements Evaluator {

    private final boolean nullIf;
    private final Evaluator left;
    private final Evaluator right;
    private final Kernel equal;

    private final VectorBuffer leftFlat;
    private final VectorBuffer rightFlat;
    private final VectorBuffer equality = new VectorBuffer(PrimitiveType.BOOLEAN);
    private long[] words = {};

    private PairEvaluator(boolean nullIf, Evaluator left, Evaluator right, DataType type) {
        this.nullIf = nullIf;
        this.left = left;
        this.right = right;
        this.equal = Comparisons.of(Comparison.EQUAL, type);
        this.leftFlat = new VectorBuffer(type);
        this.rightFlat = new VectorBuffer(type);
    }

    /// Whether two values of a type are equal or both missing.
    static PairEvaluator notDistinct(Evaluator left, Evaluator right, DataType type) {
        return new PairEvaluator(false, left, right, type);
    }

    /// The first value, missing where it equals the second.
    static PairEvaluator nullIf(Evaluator left, Evaluator right, DataType type) {
        return new PairEvaluator(true, left, right, type);
    }

    @Override
    public Vector evaluate(Batch batch) {
        int rows = batch.rows();
        Vector a = Decode.flat(left.evaluate(batch), leftFlat);
        Vector b = Decode.flat(right.evaluate(batch), rightFlat);
        equality.start(rows);
        equal.apply(new Vector[] {a, b}, rows, equality);
        words = Vectors.words(words, rows);
        if (nullIf) {
            keepDifferent(a.validity(), b.validity(), rows);
            return Vectors.with(a, rows, words);
        }
        equalOrBothMissing(a.validity(), b.validity(), rows);
        return new BooleanVector(words, rows, null);
    }

    private void keepDifferent(long @Nullable [] a, long @Nullable [] b, int rows) {
        long[] same = equality.words();
        for (int i = 0; i < Bits.words(rows); i++) {
            long equalHere = b == null ? same[i] : same[i] & b[i];
            words[i] = a == null ? ~equalHere : a[i] & ~equalHere;
        }
    }

    private void equalOrBothMissing(long @Nullable [] a, long @Nullable [] b, int rows) {
        long[] same = equality.words();
        int count = Bits.words(rows);
        if (a == null && b == null) {
            System.arraycopy(same, 0, words, 0, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            long left = a == null ? -1L : a[i];
            long right = b == null ? -1L : b[i];
            words[i] = left & right & same[i] | ~left & ~right;
        }
    }
}
