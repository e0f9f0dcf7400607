package org.millrace.plan.function;

import java.util.function.DoubleToLongFunction;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Loops over functions that give 64-bit integers; nothing is boxed.
final class LongLoops {

    private LongLoops() {}

    private abstract static class Loop extends RowLoop {

        private long[] out = {};

        Loop(String name) {
            super(name);
        }

        @Override
        final Vector run(Vector[] arguments, int rows, long @Nullable [] valid) {
            if (out.length < rows) {
                out = new long[rows];
            }
            fill(arguments, rows, valid, out);
            return new LongVector(PrimitiveType.INT64, out, rows, valid);
        }

        abstract void fill(Vector[] arguments, int rows, long @Nullable [] valid, long[] results);
    }

    static RowLoop ofOne(String name, LongUnaryOperator code) {
        return new Loop(name) {
            @Override
            void fill(Vector[] arguments, int rows, long @Nullable [] valid, long[] results) {
                long[] values = ((LongVector) arguments[0]).values();
                for (int i = 0; i < rows; i++) {
                    if (Bits.valid(valid, i)) {
                        row = i;
                        results[i] = code.applyAsLong(values[i]);
                    }
                }
            }
        };
    }

    static RowLoop ofTwo(String name, LongBinaryOperator code) {
        return new Loop(name) {
            @Override
            void fill(Vector[] arguments, int rows, long @Nullable [] valid, long[] results) {
                long[] left = ((LongVector) arguments[0]).values();
                long[] right = ((LongVector) arguments[1]).values();
                for (int i = 0; i < rows; i++) {
                    if (Bits.valid(valid, i)) {
                        row = i;
                        results[i] = code.applyAsLong(left[i], right[i]);
                    }
                }
            }
        };
    }

    static RowLoop ofDouble(String name, DoubleToLongFunction code) {
        return new Loop(name) {
            @Override
            void fill(Vector[] arguments, int rows, long @Nullable [] valid, long[] results) {
                double[] values = ((DoubleVector) arguments[0]).values();
                for (int i = 0; i < rows; i++) {
                    if (Bits.valid(valid, i)) {
                        row = i;
                        results[i] = code.applyAsLong(values[i]);
                    }
                }
            }
        };
    }

    static RowLoop ofMany(String name, int count, LongCode code) {
        long[] one = new long[count];
        long[][] columns = new long[count][];
        return new Loop(name) {
            @Override
            void fill(Vector[] arguments, int rows, long @Nullable [] valid, long[] results) {
                for (int c = 0; c < columns.length; c++) {
                    columns[c] = ((LongVector) arguments[c]).values();
                }
                for (int i = 0; i < rows; i++) {
                    if (Bits.valid(valid, i)) {
                        row = i;
                        for (int c = 0; c < one.length; c++) {
                            one[c] = columns[c][i];
                        }
                        results[i] = code.apply(one);
                    }
                }
            }
        };
    }
}
