package org.millrace.engine.aggregate;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.Vector;

/// Values of at most 64 bits as `long` codes of the same order, so that grouping, extremes and slots need one kind of
/// loop. Floating point: -0.0 is below 0.0, every NaN is one value above infinity.
public final class LongCodes {

    private LongCodes() {}

    /// Whether values of this type have codes.
    public static boolean cover(DataType type) {
        return switch (type.layout()) {
            case BIT, INT8, INT16, INT32, INT64, FLOAT, DOUBLE -> true;
            case INT128, BYTES, LIST, STRUCT -> false;
        };
    }

    /// The codes of the rows `from` to `to` of a flat vector, at the index of each row. May return an array of the
    /// vector itself.
    ///
    /// @param buffer used if it is long enough
    public static long[] of(Vector flat, int from, int to, long[] buffer) {
        if (flat instanceof LongVector v) {
            return v.values();
        }
        long[] codes = buffer.length >= to ? buffer : new long[to];
        switch (flat) {
            case BooleanVector v -> booleans(v.values(), from, to, codes);
            case ByteVector v -> bytes(v.values(), from, to, codes);
            case ShortVector v -> shorts(v.values(), from, to, codes);
            case IntVector v -> ints(v.values(), from, to, codes);
            case FloatVector v -> floats(v.values(), from, to, codes);
            case DoubleVector v -> doubles(v.values(), from, to, codes);
            default -> throw new IllegalArgumentException("No codes for " + flat.type());
        }
        return codes;
    }

    /// The code of one row of a flat vector.
    public static long at(Vector flat, int row) {
        return switch (flat) {
            case LongVector v -> v.values()[row];
            case BooleanVector v -> v.value(row) ? 1 : 0;
            case ByteVector v -> v.values()[row];
            case ShortVector v -> v.values()[row];
            case IntVector v -> v.values()[row];
            case FloatVector v -> ofDouble(v.values()[row]);
            case DoubleVector v -> ofDouble(v.values()[row]);
            default -> throw new IllegalArgumentException("No codes for " + flat.type());
        };
    }

    /// Merges the two zeros, for grouping.
    static void unifyZeros(long[] codes, int from, int to) {
        for (int i = from; i < to; i++) {
            codes[i] = codes[i] == -1 ? 0 : codes[i];
        }
    }

    private static void booleans(long[] values, int from, int to, long[] codes) {
        for (int i = from; i < to; i++) {
            codes[i] = values[i >>> 6] >>> i & 1;
        }
    }

    private static void bytes(byte[] values, int from, int to, long[] codes) {
        for (int i = from; i < to; i++) {
            codes[i] = values[i];
        }
    }

    private static void shorts(short[] values, int from, int to, long[] codes) {
        for (int i = from; i < to; i++) {
            codes[i] = values[i];
        }
    }

    private static void ints(int[] values, int from, int to, long[] codes) {
        for (int i = from; i < to; i++) {
            codes[i] = values[i];
        }
    }

    private static void floats(float[] values, int from, int to, long[] codes) {
        for (int i = from; i < to; i++) {
            codes[i] = ofDouble(values[i]);
        }
    }

    private static void doubles(double[] values, int from, int to, long[] codes) {
        for (int i = from; i < to; i++) {
            codes[i] = ofDouble(values[i]);
        }
    }

    /// The code of a double. [Double#doubleToLongBits(double)] makes all NaNs one; the sign bit then turns the order of
    /// the negative numbers around.
    public static long ofDouble(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    /// The double with this code.
    public static double toDouble(long code) {
        return Double.longBitsToDouble(code ^ (code >> 63 & Long.MAX_VALUE));
    }

    /// The vector with these codes.
    public static Vector toVector(DataType type, long[] codes, int rows, long @Nullable [] validity) {
        return switch (type.layout()) {
            case BIT -> toBooleans(codes, rows, validity);
            case INT8 -> toBytes(type, codes, rows, validity);
            case INT16 -> toShorts(type, codes, rows, validity);
            case INT32 -> toInts(type, codes, rows, validity);
            case INT64 -> new LongVector(type, java.util.Arrays.copyOf(codes, rows), rows, validity);
            case FLOAT -> toFloats(type, codes, rows, validity);
            case DOUBLE -> toDoubles(type, codes, rows, validity);
            case INT128, BYTES, LIST, STRUCT -> throw new IllegalArgumentException("No codes for " + type);
        };
    }

    private static Vector toBooleans(long[] codes, int rows, long @Nullable [] validity) {
        long[] values = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            values[i >>> 6] |= (codes[i] & 1) << i;
        }
        return new BooleanVector(values, rows, validity);
    }

    private static Vector toBytes(DataType type, long[] codes, int rows, long @Nullable [] validity) {
        byte[] values = new byte[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = (byte) codes[i];
        }
        return new ByteVector(type, values, rows, validity);
    }

    private static Vector toShorts(DataType type, long[] codes, int rows, long @Nullable [] validity) {
        short[] values = new short[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = (short) codes[i];
        }
        return new ShortVector(type, values, rows, validity);
    }

    private static Vector toInts(DataType type, long[] codes, int rows, long @Nullable [] validity) {
        int[] values = new int[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = (int) codes[i];
        }
        return new IntVector(type, values, rows, validity);
    }

    private static Vector toFloats(DataType type, long[] codes, int rows, long @Nullable [] validity) {
        float[] values = new float[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = (float) toDouble(codes[i]);
        }
        return new FloatVector(type, values, rows, validity);
    }

    private static Vector toDoubles(DataType type, long[] codes, int rows, long @Nullable [] validity) {
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = toDouble(codes[i]);
        }
        return new DoubleVector(type, values, rows, validity);
    }
}
