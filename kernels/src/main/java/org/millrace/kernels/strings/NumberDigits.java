package org.millrace.kernels.strings;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// Whole numbers as digits to a base that is a power of two, as 64 bits without a sign.
///
/// @param bits the bits of a digit: 1 for binary, 4 for hexadecimal digits
public record NumberDigits(int bits) implements Kernel {

    private static final String DIGITS = "0123456789ABCDEF";

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        long[] values = Operands.longs(operands[0]);
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                out.blank(i);
                continue;
            }
            long rest = values[i];
            int used = Long.SIZE - Long.numberOfLeadingZeros(rest);
            int length = Math.max(1, (used + bits - 1) / bits);
            int start = out.reserve(length);
            for (int at = start + length - 1; at >= start; at--) {
                out.text()[at] = (byte) DIGITS.charAt((int) rest & (1 << bits) - 1);
                rest >>>= bits;
            }
            out.finish(i, start, length);
        }
    }
}
