package org.millrace.engine.expression;

import java.util.Arrays;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.logic.Kleene;
import org.millrace.kernels.select.Decode;
import org.millrace.kernels.select.Placement;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// AND or OR of truth values, from the left. An operand that can fail sees only the rows that those before it leave
/// open.
final class LogicEvaluator implements Evaluator {

    private final boolean and;
    private final Evaluator[] operands;
    private final boolean[] canFail;

    private final VectorBuffer out = new VectorBuffer(PrimitiveType.BOOLEAN);
    private final VectorBuffer decoded = new VectorBuffer(PrimitiveType.BOOLEAN);
    private final VectorBuffer expanded = new VectorBuffer(PrimitiveType.BOOLEAN);
    private long[] open = {};
    private int[] positions = {};

    /// @param and      whether the operands are joined by AND; otherwise by OR
    /// @param operands the operands
    /// @param canFail  which of them can fail
    LogicEvaluator(boolean and, Evaluator[] operands, boolean[] canFail) {
        this.and = and;
        this.operands = operands;
        this.canFail = canFail;
    }

    @Override
    public Vector evaluate(Batch batch) {
        int rows = batch.rows();
        int words = Bits.words(rows);
        out.start(rows);
        Arrays.fill(out.words(), 0, words, and ? -1L : 0L);
        for (int i = 0; i < operands.length; i++) {
            Vector truth = i > 0 && canFail[i] ? onOpenRows(i, batch) : operands[i].evaluate(batch);
            BooleanVector flat = (BooleanVector) Decode.flat(truth, decoded);
            if (and) {
                Kleene.and(out, flat.values(), flat.validity(), words);
            } else {
                Kleene.or(out, flat.values(), flat.validity(), words);
            }
        }
        return out.vector();
    }

    /// The operand for the rows whose answer is not known yet; for the others what changes nothing.
    private Vector onOpenRows(int operand, Batch batch) {
        int rows = batch.rows();
        int count = openRows(rows);
        if (count == rows) {
            return operands[operand].evaluate(batch);
        }
        expanded.start(rows);
        Arrays.fill(expanded.words(), 0, Bits.words(rows), and ? -1L : 0L);
        if (count > 0) {
            Vector truth = operands[operand].evaluate(batch.select(positions, count));
            new Placement(expanded, positions, count).scatter(Decode.flat(truth, decoded));
        }
        return expanded.vector();
    }

    private int openRows(int rows) {
        open = Vectors.words(open, rows);
        positions = Vectors.positions(positions, rows);
        long[] answer = out.words();
        long[] known = out.hasNulls() ? out.writableValidity() : null;
        for (int i = 0; i < Bits.words(rows); i++) {
            long decided = and ? ~answer[i] : answer[i];
            open[i] = ~(known == null ? decided : decided & known[i]);
        }
        return Bits.positions(open, rows, positions);
    }
}
