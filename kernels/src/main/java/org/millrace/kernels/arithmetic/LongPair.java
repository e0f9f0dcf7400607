package org.millrace.kernels.arithmetic;

import org.millrace.errors.DataException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// Functions of two int64 that are not arithmetic of every integer type.
public enum LongPair implements Kernel {
    /// The bits that both have.
    BITWISE_AND {
        @Override
        long of(long left, long right) {
            return left & right;
        }
    },
    /// The bits that one of them has.
    BITWISE_OR {
        @Override
        long of(long left, long right) {
            return left | right;
        }
    },
    /// The bits that just one of them has.
    BITWISE_XOR {
        @Override
        long of(long left, long right) {
            return left ^ right;
        }
    },
    /// The first times two to the power of the second; neither may be negative.
    SHIFT_LEFT {
        @Override
        long of(long left, long right) {
            boolean fits = left == 0 || right < Long.numberOfLeadingZeros(left);
            if (left < 0 || right < 0 || right >= Long.SIZE || !fits) {
                throw new DataException("The bits of " + left + " cannot be shifted left by " + right + ".");
            }
            return left << right;
        }
    },
    /// The first divided by two to the power of the second, rounded down; 0 where that is negative or above 63.
    SHIFT_RIGHT {
        @Override
        long of(long left, long right) {
            return right < 0 || right >= Long.SIZE ? 0 : left >> right;
        }
    },
    /// The greatest number that divides both.
    GCD {
        @Override
        long of(long left, long right) {
            return gcd(left, right);
        }
    },
    /// The least number from 0 on that both divide.
    LCM {
        @Override
        long of(long left, long right) {
            if (left == 0 || right == 0) {
                return 0;
            }
            try {
                return Math.absExact(Math.multiplyExact(left / gcd(left, right), right));
            } catch (ArithmeticException e) {
                throw new DataException("The least common multiple of " + left + " and " + right + " is no int64.", e);
            }
        }
    };

    abstract long of(long left, long right);

    private static long gcd(long left, long right) {
        long a = left;
        long b = right;
        while (b != 0) {
            long rest = b == -1 ? 0 : a % b;
            a = b;
            b = rest;
        }
        if (a == Long.MIN_VALUE) {
            throw new DataException("The greatest common divisor of " + left + " and " + right + " is no int64.");
        }
        return Math.abs(a);
    }

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        long[] left = Operands.longs(operands[0]);
        long[] right = Operands.longs(operands[1]);
        int leftMask = Operands.mask(operands[0]);
        int rightMask = Operands.mask(operands[1]);
        long[] target = out.longs();
        for (int i = 0; i < rows; i++) {
            if (out.valid(i)) {
                target[i] = of(left[i & leftMask], right[i & rightMask]);
            }
        }
    }
}
