package org.millrace.kernels.hash;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The hash of single values. Equal numbers hash equal whatever their width: integers as int64, floating point as
/// double, decimals as their unscaled value. All bits of a hash are well mixed.
///
/// Numbers go through Stafford's thirteenth mix of 64 bits (the finalizer of SplitMix64); bytes are folded eight at a
/// time by 128-bit products, as in Wang Yi's wyhash.
public final class Hash {

    /// The hash of a missing value.
    public static final long NULL = 0x5bd1e995a37c64d1L;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long START = 0x8ebc6af09c88c6e3L;
    private static final long FOLD = 0xe7037ed1a0b428dbL;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Hash() {}

    /// The hash of an integer.
    public static long of(long value) {
        return mix(value + GOLDEN);
    }

    /// The hash of a floating-point number: -0.0 as 0.0, and every NaN the same.
    public static long of(double value) {
        return of(Double.doubleToLongBits(value + 0.0));
    }

    /// The hash of an integer of 128 bits, which is that of its lower half if it fits.
    public static long of(long high, long low) {
        return high == low >> 63 ? of(low) : combine(of(low), high);
    }

    /// The hash of a slice of bytes.
    public static long of(byte[] data, int from, int length) {
        long hash = START + length * GOLDEN;
        int i = from;
        int end = from + length;
        for (; i <= end - 8; i += 8) {
            hash = fold(hash ^ (long) LONGS.get(data, i));
        }
        if (i < end) {
            long tail = 0;
            for (int shift = 0; i < end; i++, shift += 8) {
                tail |= (data[i] & 0xffL) << shift;
            }
            hash = fold(hash ^ tail);
        }
        return mix(hash);
    }

    /// The hash of a sequence, from that of its beginning and that of its next part.
    public static long combine(long first, long next) {
        return mix(first * FOLD + next);
    }

    private static long fold(long value) {
        long mixed = value ^ GOLDEN;
        return Math.multiplyHigh(mixed, FOLD) ^ mixed * FOLD;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
