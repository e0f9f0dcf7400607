package org.millrace.engine.expression;

import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.select.Bins;
import org.millrace.kernels.select.Decode;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// The label of the interval that a number falls into, as codes into the labels. All evaluators of a compiled
/// expression share the dictionary of labels.
final class CutEvaluator implements Evaluator {

    private final Evaluator input;
    private final Bins bins;
    private final Vector labels;

    private final VectorBuffer decoded = new VectorBuffer(PrimitiveType.DOUBLE);
    private int[] codes = {};
    private long[] validity = {};

    CutEvaluator(Evaluator input, Bins bins, Vector labels) {
        this.input = input;
        this.bins = bins;
        this.labels = labels;
    }

    @Override
    public Vector evaluate(Batch batch) {
        int rows = batch.rows();
        codes = Vectors.positions(codes, rows);
        validity = Vectors.words(validity, rows);
        DoubleVector numbers = (DoubleVector) Decode.flat(input.evaluate(batch), decoded);
        boolean outside = bins.find(numbers.values(), rows, codes, validity);
        long[] given = numbers.validity();
        if (given != null) {
            for (int i = 0; i < Bits.words(rows); i++) {
                validity[i] &= given[i];
            }
        }
        return new DictionaryVector(codes, labels, rows, outside || given != null ? validity : null);
    }
}
