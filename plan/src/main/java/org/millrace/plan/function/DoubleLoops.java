package org.millrace.plan.function;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Loops over functions that give doubles; nothing is boxed.
final class DoubleLoops {

    private DoubleLoops() {}

    private abstract static class Loop extends RowLoop {

        private double[] out = {};

        Loop(String name) {
            super(name);
        }

        @Override
        final Vector run(Vector[] arguments, int rows, long @Nullable [] valid) {
            if (out.length < rows) {
                out = new double[rows];
            }
            fill(arguments, rows, valid, out);
            return new DoubleVector(PrimitiveType.DOUBLE, out, rows, valid);
        }

        abstract void fill(Vector[] arguments, int rows, long @Nullable [] valid, double[] results);
    }

    static RowLoop ofOne(String name, DoubleUnaryOperator code) {
        return new Loop(name) {
            @Override
            void fill(Vector[] arguments, int rows, long @Nullable [] valid, double[] results) {
                double[] values = ((DoubleVector) arguments[0]).values();
                for (int i = 0; i < rows; i++) {
                    if (Bits.valid(valid, i)) {
                        row = i;
                        results[i] = code.applyAsDouble(values[i]);
                    }
                }
            }
        };
    }

    static RowLoop ofTwo(String name, DoubleBinaryOperator code) {
        return new Loop(name) {
            @Override
            void fill(Vector[] arguments, int rows, long @Nullable [] valid, double[] results) {
                double[] left = ((DoubleVector) arguments[0]).values();
                double[] right = ((DoubleVector) arguments[1]).values();
                for (int i = 0; i < rows; i++) {
                    if (Bits.valid(valid, i)) {
                        row = i;
                        results[i] = code.applyAsDouble(left[i], right[i]);
                    }
                }
            }
        };
    }

    static RowLoop ofLong(String name, LongToDoubleFunction code) {
        return new Loop(name) {
            @Override
            void fill(Vector[] arguments, int rows, long @Nullable [] valid, double[] results) {
                long[] values = ((LongVector) arguments[0]).values();
                for (int i = 0; i < rows; i++) {
                    if (Bits.valid(valid, i)) {
                        row = i;
                        results[i] = code.applyAsDouble(values[i]);
                    }
                }
            }
        };
    }

    static RowLoop ofMany(String name, int count, DoubleCode code) {
        double[] one = new double[count];
        double[][] columns = new double[count][];
        return new Loop(name) {
            @Override
            void fill(Vector[] arguments, int rows, long @Nullable [] valid, double[] results) {
                for (int c = 0; c < columns.length; c++) {
                    columns[c] = ((DoubleVector) arguments[c]).values();
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
