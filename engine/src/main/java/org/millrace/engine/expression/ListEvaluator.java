package org.millrace.engine.expression;

import org.millrace.errors.DataException;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.lists.ListKernel;
import org.millrace.kernels.select.Decode;
import org.millrace.plan.expression.Expression;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Vector;

/// Runs a kernel of lists over its operands.
final class ListEvaluator implements Evaluator {

    private final ListKernel kernel;
    private final Evaluator[] operands;
    private final Expression source;
    private final VectorBuffer[] decoded;

    /// @param source the expression, for messages
    ListEvaluator(ListKernel kernel, Evaluator[] operands, Expression[] expressions, Expression source) {
        this.kernel = kernel;
        this.operands = operands;
        this.source = source;
        this.decoded = new VectorBuffer[operands.length];
        for (int i = 0; i < operands.length; i++) {
            decoded[i] = new VectorBuffer(expressions[i].type());
        }
    }

    @Override
    public Vector evaluate(Batch batch) {
        Vector[] values = new Vector[operands.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Decode.flat(operands[i].evaluate(batch), decoded[i]);
        }
        try {
            return kernel.apply(values, batch.rows());
        } catch (DataException e) {
            throw new DataException(e.getMessage() + " The expression is " + source + ".", e);
        }
    }
}
