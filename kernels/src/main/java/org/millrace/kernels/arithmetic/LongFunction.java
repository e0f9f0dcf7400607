package org.millrace.kernels.arithmetic;

import org.millrace.errors.DataException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// Functions of one int64 that are not arithmetic of every integer type.
public enum LongFunction implements Kernel {
    /// All bits turned round.
    BITWISE_NOT {
        @Override
        long of(long value) {
            return ~value;
        }
    },
    /// How many bits are set.
    BIT_COUNT {
        @Override
        long of(long value) {
            return Long.bitCount(value);
        }
    },
    /// The product of the numbers from 1 to this.
    FACTORIAL {
        @Override
        long of(long value) {
            if (value < 0 || value > LARGEST) {
                throw new DataException("The factorial of " + value + " is no int64.");
            }
            long product = 1;
            for (long i = 2; i <= value; i++) {
                product *= i;
            }
            return product;
        }
    };

    private static final int LARGEST = 20;

    abstract long of(long value);

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        long[] values = Operands.longs(operands[0]);
        long[] target = out.longs();
        for (int i = 0; i < rows; i++) {
            if (out.valid(i)) {
                target[i] = of(values[i]);
            }
        }
    }
}
