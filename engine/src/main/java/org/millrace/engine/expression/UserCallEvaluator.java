package org.millrace.engine.expression;

import java.util.Arrays;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.select.Decode;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.function.VectorFunction;
import org.millrace.vectors.Batch;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Vector;

/// Calls a function that a user wrote, with an instance of its own.
final class UserCallEvaluator implements Evaluator {

    private final VectorFunction function;
    private final boolean once;
    private final Evaluator[] operands;
    private final VectorBuffer[] decoded;
    private final Vector[] values;

    UserCallEvaluator(UserCall call, Evaluator[] operands) {
        this.function = call.function().open();
        this.once = call.function().pure();
        this.operands = operands;
        this.values = new Vector[operands.length];
        this.decoded = call.operands().stream()
                .map(operand -> new VectorBuffer(operand.type()))
                .toArray(VectorBuffer[]::new);
    }

    @Override
    public Vector evaluate(Batch batch) {
        int rows = batch.rows();
        boolean constant = once && rows > 1;
        for (int i = 0; i < operands.length; i++) {
            values[i] = operands[i].evaluate(batch);
            constant &= values[i] instanceof ConstantVector;
        }
        if (constant) {
            Arrays.setAll(values, i -> ((ConstantVector) values[i]).value());
            return repeated(function.apply(values, 1), rows);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = Decode.flat(values[i], decoded[i]);
        }
        return function.apply(values, rows);
    }

    private Vector repeated(Vector one, int rows) {
        Vector flat = Decode.flat(one, new VectorBuffer(one.type()));
        return new ConstantVector(flat, rows);
    }
}
