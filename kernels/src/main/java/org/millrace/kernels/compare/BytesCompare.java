package org.millrace.kernels.compare;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Vector;

/// Compares strings or binary values as unsigned bytes, which for UTF-8 is the order of the code points.
///
/// @param comparison which of the six
public record BytesCompare(Comparison comparison) implements Kernel {

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        switch (comparison) {
            case EQUAL -> equal(operands, rows, out.words(), 0);
            case NOT_EQUAL -> equal(operands, rows, out.words(), -1);
            case LESS -> less(operands[0], operands[1], rows, out.words(), 0);
            case GREATER_OR_EQUAL -> less(operands[0], operands[1], rows, out.words(), -1);
            case GREATER -> less(operands[1], operands[0], rows, out.words(), 0);
            case LESS_OR_EQUAL -> less(operands[1], operands[0], rows, out.words(), -1);
        }
    }

    private static void equal(Vector[] operands, int rows, long[] words, long flip) {
        boolean leftConstant = operands[0] instanceof ConstantVector;
        if (leftConstant || operands[1] instanceof ConstantVector) {
            byte[] constant =
                    Operands.bytesVector(operands[leftConstant ? 0 : 1]).value(0);
            EqualBytes.find(Operands.bytesVector(operands[leftConstant ? 1 : 0]), constant, rows, words, flip);
            return;
        }
        BytesVector left = Operands.bytesVector(operands[0]);
        BytesVector right = Operands.bytesVector(operands[1]);
        int leftMask = Operands.mask(operands[0]);
        int rightMask = Operands.mask(operands[1]);
        int[] leftLengths = left.lengths();
        int[] rightLengths = right.lengths();
        for (int base = 0; base < rows; base += 64) {
            int end = Math.min(64, rows - base);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                int a = base + i & leftMask;
                int b = base + i & rightMask;
                if (leftLengths[a] == rightLengths[b] && BytesVector.equal(left, a, right, b)) {
                    bits |= 1L << i;
                }
            }
            words[base >>> 6] = bits ^ flip;
        }
    }

    private static void less(Vector leftOperand, Vector rightOperand, int rows, long[] words, long flip) {
        BytesVector left = Operands.bytesVector(leftOperand);
        BytesVector right = Operands.bytesVector(rightOperand);
        int leftMask = Operands.mask(leftOperand);
        int rightMask = Operands.mask(rightOperand);
        for (int base = 0; base < rows; base += 64) {
            int end = Math.min(64, rows - base);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                long sign = BytesVector.compare(left, base + i & leftMask, right, base + i & rightMask);
                bits |= (sign >>> 63) << i;
            }
            words[base >>> 6] = bits ^ flip;
        }
    }
}
