package org.millrace.kernels.arithmetic;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// Functions of two doubles, and of a double and a number of digits.
public enum DoublePair implements Kernel {
    /// The first to the power of the second.
    POWER {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            double[] left = Operands.doubles(operands[0]);
            double[] right = Operands.doubles(operands[1]);
            int leftMask = Operands.mask(operands[0]);
            int rightMask = Operands.mask(operands[1]);
            double[] target = out.doubles();
            for (int i = 0; i < rows; i++) {
                target[i] = StrictMath.pow(left[i & leftMask], right[i & rightMask]);
            }
        }
    },
    /// The angle of the point (second, first).
    ATAN2 {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            double[] left = Operands.doubles(operands[0]);
            double[] right = Operands.doubles(operands[1]);
            int leftMask = Operands.mask(operands[0]);
            int rightMask = Operands.mask(operands[1]);
            double[] target = out.doubles();
            for (int i = 0; i < rows; i++) {
                target[i] = StrictMath.atan2(left[i & leftMask], right[i & rightMask]);
            }
        }
    },
    /// The logarithm of the second to the base of the first.
    LOG {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            double[] left = Operands.doubles(operands[0]);
            double[] right = Operands.doubles(operands[1]);
            int leftMask = Operands.mask(operands[0]);
            int rightMask = Operands.mask(operands[1]);
            double[] target = out.doubles();
            for (int i = 0; i < rows; i++) {
                target[i] = StrictMath.log10(right[i & rightMask]) / StrictMath.log10(left[i & leftMask]);
            }
        }
    },
    /// The exact remainder with the sign of the first; NaN for a zero divisor.
    MODULO {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            double[] left = Operands.doubles(operands[0]);
            double[] right = Operands.doubles(operands[1]);
            int leftMask = Operands.mask(operands[0]);
            int rightMask = Operands.mask(operands[1]);
            double[] target = out.doubles();
            for (int i = 0; i < rows; i++) {
                target[i] = left[i & leftMask] % right[i & rightMask];
            }
        }
    },
    /// The first rounded to as many decimal digits as the second, an int64, says.
    ROUND {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            double[] values = Operands.doubles(operands[0]);
            long[] digits = Operands.longs(operands[1]);
            int valueMask = Operands.mask(operands[0]);
            int digitMask = Operands.mask(operands[1]);
            double[] target = out.doubles();
            for (int i = 0; i < rows; i++) {
                target[i] = Rounding.halfAway(values[i & valueMask], digits[i & digitMask]);
            }
        }
    }
}
