package org.millrace.parquet.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Little-endian numbers in a `byte[]`, as Parquet stores them. Every access is bounds-checked by the JVM; callers
/// check the logical end of their data, which may lie before the end of the array.
public final class LittleEndian {
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FLOATS =
            MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DOUBLES =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    private LittleEndian() {}

    /// The two bytes at `position` as a signed number.
    public static short int16(byte[] data, int position) {
        return (short) SHORTS.get(data, position);
    }

    /// The four bytes at `position` as a signed number.
    public static int int32(byte[] data, int position) {
        return (int) INTS.get(data, position);
    }

    /// The eight bytes at `position` as a signed number.
    public static long int64(byte[] data, int position) {
        return (long) LONGS.get(data, position);
    }

    /// The four bytes at `position` as an IEEE 754 number.
    public static float float32(byte[] data, int position) {
        return (float) FLOATS.get(data, position);
    }

    /// The eight bytes at `position` as an IEEE 754 number.
    public static double float64(byte[] data, int position) {
        return (double) DOUBLES.get(data, position);
    }

    /// Stores the lowest two bytes of `value` at `position`.
    public static void put16(byte[] data, int position, int value) {
        SHORTS.set(data, position, (short) value);
    }

    /// Stores `value` in the four bytes at `position`.
    public static void put32(byte[] data, int position, int value) {
        INTS.set(data, position, value);
    }

    /// Stores `value` in the eight bytes at `position`.
    public static void put64(byte[] data, int position, long value) {
        LONGS.set(data, position, value);
    }

    /// Stores `value` in the four bytes at `position`.
    public static void putFloat32(byte[] data, int position, float value) {
        FLOATS.set(data, position, value);
    }

    /// Stores `value` in the eight bytes at `position`.
    public static void putFloat64(byte[] data, int position, double value) {
        DOUBLES.set(data, position, value);
    }
}
