package org.millrace.plan.function;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;

/// Loops over functions that give truth values.
final class TestLoops {

    private TestLoops() {}

    private abstract static class Loop extends RowLoop {

        private long[] out = {};

        Loop(String name) {
            super(name);
        }

        @Override
        final Vector run(Vector[] arguments, int rows, long @Nullable [] valid) {
            int words = Bits.words(rows);
            if (out.length < words) {
                out = new long[words];
            }
            Arrays.fill(out, 0, words, 0L);
            fill(arguments[0], rows, valid, out);
            return new BooleanVector(out, rows, valid);
        }

        abstract void fill(Vector argument, int rows, long @Nullable [] valid, long[] results);
    }

    static RowLoop ofDouble(String name, DoublePredicate code) {
        return new Loop(name) {
            @Override
            void fill(Vector argument, int rows, long @Nullable [] valid, long[] results) {
                double[] values = ((DoubleVector) argument).values();
                for (int i = 0; i < rows; i++) {
                    if (Bits.valid(valid, i)) {
                        row = i;
                        results[i >>> 6] |= code.test(values[i]) ? 1L << i : 0L;
                    }
                }
            }
        };
    }

    static RowLoop ofLong(String name, LongPredicate code) {
        return new Loop(name) {
            @Override
            void fill(Vector argument, int rows, long @Nullable [] valid, long[] results) {
                long[] values = ((LongVector) argument).values();
                for (int i = 0; i < rows; i++) {
                    if (Bits.valid(valid, i)) {
                        row = i;
                        results[i >>> 6] |= code.test(values[i]) ? 1L << i : 0L;
                    }
                }
            }
        };
    }

    static RowLoop ofObject(String name, Predicate<@Nullable Object> code) {
        return new Loop(name) {
            @Override
            void fill(Vector argument, int rows, long @Nullable [] valid, long[] results) {
                for (int i = 0; i < rows; i++) {
                    if (Bits.valid(valid, i)) {
                        row = i;
                        results[i >>> 6] |= code.test(Values.at(argument, i)) ? 1L << i : 0L;
                    }
                }
            }
        };
    }
}
