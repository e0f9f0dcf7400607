package org.millrace.engine.expression;

import org.millrace.errors.DataException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.select.Decode;
import org.millrace.plan.expression.Expression;
import org.millrace.vectors.Batch;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// Runs a kernel over its operands. The result is null where an operand is.
final class KernelEvaluator implements Evaluator {

    private final Kernel kernel;
    private final Evaluator[] operands;
    private final Expression source;
    private final Vector missing;

    private final VectorBuffer out;
    private final VectorBuffer[] decoded;
    private final Vector[] values;

    /// @param kernel   the kernel
    /// @param operands what gives its operands
    /// @param types    the types of the operands
    /// @param type     the type of the result
    /// @param source   the expression, for messages
    KernelEvaluator(Kernel kernel, Evaluator[] operands, DataType[] types, DataType type, Expression source) {
        this.kernel = kernel;
        this.operands = operands;
        this.source = source;
        this.missing = Vectors.missing(type);
        this.out = new VectorBuffer(type);
        this.decoded = new VectorBuffer[operands.length];
        this.values = new Vector[operands.length];
        for (int i = 0; i < operands.length; i++) {
            decoded[i] = new VectorBuffer(types[i]);
        }
    }

    @Override
    public Vector evaluate(Batch batch) {
        int rows = batch.rows();
        boolean constant = true;
        boolean nowhere = false;
        // All operands first: whether one of them fails must not depend on another being constant.
        for (int i = 0; i < operands.length; i++) {
            Vector value = operands[i].evaluate(batch);
            values[i] = value;
            constant &= value instanceof ConstantVector;
            nowhere |= value instanceof ConstantVector single && single.isNull();
        }
        if (nowhere) {
            return new ConstantVector(missing, rows);
        }
        if (!constant) {
            decode();
            return run(rows);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = ((ConstantVector) values[i]).value();
        }
        return rows == 0 ? new ConstantVector(missing, 0) : new ConstantVector(run(1), rows);
    }

    private void decode() {
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] instanceof ConstantVector)) {
                values[i] = Decode.flat(values[i], decoded[i]);
            }
        }
    }

    private Vector run(int rows) {
        out.start(rows);
        for (Vector value : values) {
            if (!(value instanceof ConstantVector)) {
                out.requireValid(value.validity());
            }
        }
        try {
            kernel.apply(values, rows, out);
        } catch (DataException e) {
            throw new DataException(e.getMessage() + " The expression is " + source + ".", e);
        }
        return out.vector();
    }
}
