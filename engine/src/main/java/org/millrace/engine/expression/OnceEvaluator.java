package org.millrace.engine.expression;

import org.jspecify.annotations.Nullable;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.select.Decode;
import org.millrace.vectors.Batch;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Copy;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// An expression of literals only: computed when the first row comes, so that it cannot fail where there is none.
final class OnceEvaluator implements Evaluator {

    private final Evaluator inner;
    private final DataType type;
    private @Nullable Vector value;

    OnceEvaluator(Evaluator inner, DataType type) {
        this.inner = inner;
        this.type = type;
    }

    @Override
    public Vector evaluate(Batch batch) {
        if (batch.rows() == 0) {
            return inner.evaluate(batch);
        }
        Vector known = value;
        if (known == null) {
            Batch one = batch.rows() == 1 ? batch : batch.select(new int[1], 1);
            known = Copy.of(Decode.flat(inner.evaluate(one), new VectorBuffer(type)));
            value = known;
        }
        return new ConstantVector(known, batch.rows());
    }
}
