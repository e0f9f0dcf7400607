package org.millrace.engine.expression;

import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.select.Decode;
import org.millrace.kernels.select.ValueSet;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// Whether a value is in a list; null where it is missing, or where it is not in the list and the list has a null.
final class InListEvaluator implements Evaluator {

    private final Evaluator input;
    private final ValueSet values;
    private final boolean listHasNull;

    private final VectorBuffer decoded;
    private long[] words = {};
    private long[] validity = {};

    InListEvaluator(Evaluator input, DataType type, ValueSet values, boolean listHasNull) {
        this.input = input;
        this.values = values;
        this.listHasNull = listHasNull;
        this.decoded = new VectorBuffer(type);
    }

    @Override
    public Vector evaluate(Batch batch) {
        int rows = batch.rows();
        Vector flat = Decode.flat(input.evaluate(batch), decoded);
        words = Vectors.words(words, rows);
        values.find(flat, rows, words);
        if (!listHasNull) {
            return new BooleanVector(words, rows, flat.validity());
        }
        validity = Vectors.words(validity, rows);
        long[] given = flat.validity();
        for (int i = 0; i < Bits.words(rows); i++) {
            validity[i] = given == null ? words[i] : words[i] & given[i];
        }
        return new BooleanVector(words, rows, validity);
    }
}
