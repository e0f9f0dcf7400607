package org.millrace.engine.expression;

import java.util.Arrays;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// The first operand that is not null. Later ones are evaluated only for the rows that need them.
final class CoalesceEvaluator implements Evaluator {

    private final Evaluator[] operands;
    private final RowAssembly assembly;
    private long[] open = {};
    private int[] openRows = {};
    private int[] present = {};

    CoalesceEvaluator(Evaluator[] operands, DataType type) {
        this.operands = operands;
        this.assembly = RowAssembly.of(type);
    }

    @Override
    public Vector evaluate(Batch batch) {
        int rows = batch.rows();
        Vector first = operands[0].evaluate(batch);
        if (Vectors.complete(first.validity(), rows)) {
            return first;
        }
        assembly.start(rows);
        open = Vectors.words(open, rows);
        openRows = Vectors.positions(openRows, rows);
        present = Vectors.positions(present, rows);
        Arrays.fill(open, 0, Bits.words(rows), -1L);
        int left = place(first, rows, rows);
        for (int i = 1; i < operands.length && left > 0; i++) {
            left = place(operands[i].evaluate(batch.select(openRows, left)), left, rows);
        }
        return assembly.vector();
    }

    /// Takes the values of the open rows, of which the source has one each; gives how many rows stay open.
    private int place(Vector source, int left, int rows) {
        boolean all = left == rows;
        int count = 0;
        for (int i = 0; i < left; i++) {
            if (!source.isNull(i)) {
                int row = all ? i : openRows[i];
                Bits.clear(open, row);
                present[count++] = i;
            }
        }
        if (count > 0) {
            assemble(source, count, all);
        }
        return Bits.positions(open, rows, openRows);
    }

    private void assemble(Vector source, int count, boolean all) {
        if (all) {
            assembly.place(source, present, count, false);
            return;
        }
        Vector some = Gather.rows(source, present, count);
        int[] targets = new int[count];
        for (int i = 0; i < count; i++) {
            targets[i] = openRows[present[i]];
        }
        assembly.place(some, targets, count, true);
    }
}
