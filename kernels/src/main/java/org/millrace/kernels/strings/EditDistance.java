package org.millrace.kernels.strings;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// levenshtein(text, other): the least number of bytes that must be put in, taken out or replaced to make one of the
/// other (Wagner and Fischer, *The String-to-String Correction Problem*, 1974). Of bytes, as in DuckDB.
public final class EditDistance implements Kernel {

    private int[] costs = {};

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        BytesVector left = Operands.bytesVector(operands[0]);
        BytesVector right = Operands.bytesVector(operands[1]);
        int leftMask = Operands.mask(operands[0]);
        int rightMask = Operands.mask(operands[1]);
        long[] target = out.longs();
        for (int i = 0; i < rows; i++) {
            if (out.valid(i)) {
                target[i] = distance(left, i & leftMask, right, i & rightMask);
            }
        }
    }

    private int distance(BytesVector left, int i, BytesVector right, int j) {
        int width = right.lengths()[j];
        if (costs.length <= width) {
            costs = new int[width + 1];
        }
        int[] row = costs;
        for (int k = 0; k <= width; k++) {
            row[k] = k;
        }
        byte[] a = left.data();
        byte[] b = right.data();
        int from = left.starts()[i];
        int other = right.starts()[j];
        for (int n = 1; n <= left.lengths()[i]; n++) {
            int diagonal = row[0];
            row[0] = n;
            for (int k = 1; k <= width; k++) {
                int replaced = diagonal + (a[from + n - 1] == b[other + k - 1] ? 0 : 1);
                diagonal = row[k];
                row[k] = Math.min(replaced, Math.min(diagonal, row[k - 1]) + 1);
            }
        }
        return row[width];
    }
}
