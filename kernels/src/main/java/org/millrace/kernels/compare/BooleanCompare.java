package org.millrace.kernels.compare;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// Compares booleans, 64 at a time; false is below true.
///
/// @param comparison which of the six
public record BooleanCompare(Comparison comparison) implements Kernel {

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        long[] left = Operands.words(operands[0]);
        long[] right = Operands.words(operands[1]);
        int leftMask = Operands.mask(operands[0]);
        int rightMask = Operands.mask(operands[1]);
        long[] words = out.words();
        for (int i = 0; i <= (rows - 1) >> 6; i++) {
            long a = leftMask == 0 ? -(left[0] & 1) : left[i];
            long b = rightMask == 0 ? -(right[0] & 1) : right[i];
            words[i] = compare(a, b);
        }
    }

    private long compare(long left, long right) {
        return switch (comparison) {
            case EQUAL -> ~(left ^ right);
            case NOT_EQUAL -> left ^ right;
            case LESS -> ~left & right;
            case LESS_OR_EQUAL -> ~left | right;
            case GREATER -> left & ~right;
            case GREATER_OR_EQUAL -> left | ~right;
        };
    }
}
