package org.millrace.parquet.write;

import org.jspecify.annotations.Nullable;
import org.millrace.errors.DefectException;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Copies numbers and booleans of any vector into a `long[]`: integers with their sign, floating-point numbers as their
/// bits, booleans as 0 and 1.
final class NumberGather {

    private NumberGather() {}

    /// Writes `count` values from `at` on.
    ///
    /// @param rows the rows to take; null for the first `count`
    static void copy(Vector vector, int @Nullable [] rows, int count, long[] target, int at) {
        switch (vector) {
            case BooleanVector v -> booleans(v.values(), rows, count, target, at);
            case ByteVector v -> bytes(v.values(), rows, count, target, at);
            case ShortVector v -> shorts(v.values(), rows, count, target, at);
            case IntVector v -> ints(v.values(), rows, count, target, at);
            case LongVector v -> longs(v.values(), rows, count, target, at);
            case FloatVector v -> floats(v.values(), rows, count, target, at);
            case DoubleVector v -> doubles(v.values(), rows, count, target, at);
            case DictionaryVector v -> dictionary(v, rows, count, target, at);
            case ConstantVector v -> {
                copy(v.value(), null, Math.min(count, 1), target, at);
                java.util.Arrays.fill(target, at, at + count, target[at]);
            }
            case Decimal128Vector _, BytesVector _, ListVector _, StructVector _ ->
                throw new DefectException("A column of numbers was given values of type " + vector.type() + ".");
        }
    }

    private static void booleans(long[] values, int @Nullable [] rows, int count, long[] target, int at) {
        for (int i = 0; i < count; i++) {
            target[at + i] = Bits.test(values, rows == null ? i : rows[i]) ? 1 : 0;
        }
    }

    private static void bytes(byte[] values, int @Nullable [] rows, int count, long[] target, int at) {
        for (int i = 0; i < count; i++) {
            target[at + i] = values[rows == null ? i : rows[i]];
        }
    }

    private static void shorts(short[] values, int @Nullable [] rows, int count, long[] target, int at) {
        for (int i = 0; i < count; i++) {
            target[at + i] = values[rows == null ? i : rows[i]];
        }
    }

    private static void ints(int[] values, int @Nullable [] rows, int count, long[] target, int at) {
        for (int i = 0; i < count; i++) {
            target[at + i] = values[rows == null ? i : rows[i]];
        }
    }

    private static void longs(long[] values, int @Nullable [] rows, int count, long[] target, int at) {
        if (rows == null) {
            System.arraycopy(values, 0, target, at, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            target[at + i] = values[rows[i]];
        }
    }

    private static void floats(float[] values, int @Nullable [] rows, int count, long[] target, int at) {
        for (int i = 0; i < count; i++) {
            target[at + i] = Float.floatToRawIntBits(values[rows == null ? i : rows[i]]);
        }
    }

    private static void doubles(double[] values, int @Nullable [] rows, int count, long[] target, int at) {
        for (int i = 0; i < count; i++) {
            target[at + i] = Double.doubleToRawLongBits(values[rows == null ? i : rows[i]]);
        }
    }

    private static void dictionary(DictionaryVector vector, int @Nullable [] rows, int count, long[] target, int at) {
        if (rows == null) {
            copy(vector.dictionary(), vector.codes(), count, target, at);
            return;
        }
        int[] codes = new int[count];
        for (int i = 0; i < count; i++) {
            codes[i] = vector.codes()[rows[i]];
        }
        copy(vector.dictionary(), codes, count, target, at);
    }
}
