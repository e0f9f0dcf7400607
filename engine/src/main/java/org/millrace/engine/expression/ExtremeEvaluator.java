package org.millrace.engine.expression;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.compare.Comparison;
import org.millrace.kernels.compare.Comparisons;
import org.millrace.kernels.select.Decode;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// The least or greatest operand, ignoring nulls; of equal ones the first.
final class ExtremeEvaluator implements Evaluator {

    private final Evaluator[] operands;
    private final Kernel better;
    private final VectorBuffer decoded;
    private final VectorBuffer comparison = new VectorBuffer(PrimitiveType.BOOLEAN);
    private final RowAssembly assembly;
    private int[] positions = {};
    private long[] replaced = {};
    private int[] all = {};

    /// @param operands the operands
    /// @param least    whether the least is wanted
    /// @param type     their type
    ExtremeEvaluator(Evaluator[] operands, boolean least, DataType type) {
        this.operands = operands;
        this.better = Comparisons.of(least ? Comparison.LESS : Comparison.GREATER, type);
        this.decoded = new VectorBuffer(type);
        this.assembly = RowAssembly.of(type);
    }

    @Override
    public Vector evaluate(Batch batch) {
        int rows = batch.rows();
        if (positions.length < rows) {
            positions = new int[rows];
            all = Vectors.all(rows);
        }
        assembly.start(rows);
        assembly.place(operands[0].evaluate(batch), all, rows, false);
        for (int i = 1; i < operands.length; i++) {
            Vector next = Decode.flat(operands[i].evaluate(batch), decoded);
            int count = betterRows(assembly.vector(), next, rows);
            assembly.place(next, positions, count, false);
        }
        return assembly.vector();
    }

    /// The rows in which the next value is there, and the best so far is not or is worse.
    private int betterRows(Vector best, Vector next, int rows) {
        comparison.start(rows);
        better.apply(new Vector[] {next, best}, rows, comparison);
        replaced = Vectors.words(replaced, rows);
        long[] wins = comparison.words();
        long[] bestValid = best.validity();
        long[] nextValid = next.validity();
        for (int i = 0; i < Bits.words(rows); i++) {
            long wanted = bestValid == null ? wins[i] : wins[i] | ~bestValid[i];
            replaced[i] = nextValid == null ? wanted : wanted & nextValid[i];
        }
        return Bits.positions(replaced, rows, positions);
    }
}
