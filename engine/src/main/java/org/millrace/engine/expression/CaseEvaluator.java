package org.millrace.engine.expression;

import java.util.Arrays;
import java.util.List;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.logic.Kleene;
import org.millrace.kernels.select.Decode;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// The value of the first branch whose condition is true. What can fail is evaluated only for the rows that reach it;
/// what cannot, for all rows at once where that is cheaper.
final class CaseEvaluator implements Evaluator {

    private final List<Branch> branches;
    private final Part otherwise;
    private final RowAssembly assembly;

    private final VectorBuffer decoded = new VectorBuffer(PrimitiveType.BOOLEAN);
    private long[] open = {};
    private long[] taken = {};
    private int[] openRows = {};
    private int[] takenRows = {};

    /// A condition or a value, and whether it can fail.
    record Part(Evaluator evaluator, boolean canFail) {}

    /// A condition and its value.
    record Branch(Part condition, Part value) {}

    CaseEvaluator(List<Branch> branches, Part otherwise, DataType type) {
        this.branches = List.copyOf(branches);
        this.otherwise = otherwise;
        this.assembly = RowAssembly.of(type);
    }

    @Override
    public Vector evaluate(Batch batch) {
        int rows = batch.rows();
        int words = Bits.words(rows);
        start(rows);
        int left = rows;
        for (Branch branch : branches) {
            if (left == 0) {
                break;
            }
            decide(branch.condition, batch, left);
            int count = Bits.positions(taken, rows, takenRows);
            place(branch.value, batch, takenRows, count);
            for (int i = 0; i < words; i++) {
                open[i] &= ~taken[i];
            }
            left -= count;
        }
        Bits.positions(open, rows, openRows);
        place(otherwise, batch, openRows, left);
        return assembly.vector();
    }

    private void start(int rows) {
        assembly.start(rows);
        open = Vectors.words(open, rows);
        taken = Vectors.words(taken, rows);
        openRows = Vectors.positions(openRows, rows);
        takenRows = Vectors.positions(takenRows, rows);
        Arrays.fill(open, -1L);
    }

    /// Sets `taken` to the open rows for which the condition is true.
    private void decide(Part condition, Batch batch, int left) {
        int rows = batch.rows();
        int words = Bits.words(rows);
        if (left == rows || !condition.canFail) {
            BooleanVector truth = (BooleanVector) Decode.flat(condition.evaluator.evaluate(batch), decoded);
            System.arraycopy(open, 0, taken, 0, words);
            Kleene.keepTrue(taken, truth.values(), truth.validity(), words);
            return;
        }
        Bits.positions(open, rows, openRows);
        Vector some = condition.evaluator.evaluate(batch.select(openRows, left));
        BooleanVector truth = (BooleanVector) Decode.flat(some, decoded);
        Arrays.fill(taken, 0, words, 0L);
        for (int i = 0; i < left; i++) {
            if (truth.value(i) && !truth.isNull(i)) {
                Bits.set(taken, openRows[i]);
            }
        }
    }

    private void place(Part value, Batch batch, int[] positions, int count) {
        if (count == 0) {
            return;
        }
        // Few rows are cheaper to pick out; all rows are cheaper to compute at once.
        boolean dense = count < batch.rows() && (value.canFail || count < batch.rows() / 4);
        Batch rows = dense ? batch.select(positions, count) : batch;
        assembly.place(value.evaluator.evaluate(rows), positions, count, dense);
    }
}
