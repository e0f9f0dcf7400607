package org.millrace.kernels.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight digits at a time in one `long` (Lemire, "Quickly parsing eight digits", 2018). The first character is the
/// lowest byte.
final class Digits {

    /// The character `0` in every byte.
    static final long ZEROS = 0x3030_3030_3030_3030L;

    /// What [#point(long)] gives where there is no point.
    static final int NO_POINT = 64;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long ABOVE_NINE = 0x7676_7676_7676_7676L;
    private static final long POINTS = 0x1E1E_1E1E_1E1E_1E1EL;
    private static final long PAIRS = 0x0000_00FF_0000_00FFL;

    private Digits() {}

    /// The eight bytes from `at` on.
    static long load(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /// The `length` (1 to 8) characters before `end` minus `'0'` each, moved to the last places, with zeros before
    /// them. Reads eight bytes, so that `end` must be at least 8.
    static long lastDigits(byte[] bytes, int end, int length) {
        int unused = Long.SIZE - (length << 3);
        return ((load(bytes, end - Long.BYTES) ^ ZEROS) >>> unused) << unused;
    }

    /// Whether every byte is 0 to 9.
    static boolean valid(long digits) {
        return ((digits + ABOVE_NINE | digits) & HIGHS) == 0;
    }

    /// The lowest bit of the byte that was a point before `'0'` was taken off; [#NO_POINT] where none was.
    static int point(long digits) {
        long x = digits ^ POINTS;
        return Long.numberOfTrailingZeros((x - ONES) & ~x & HIGHS) & ~7;
    }

    /// The digits without the byte at bit `point`: those before it move up by one place.
    static long withoutPoint(long digits, int point) {
        long before = (1L << point) - 1;
        return (digits & before) << 8 | digits & ~(before << 8 | 0xFF);
    }

    /// The number that eight valid digits spell.
    static long value(long digits) {
        long pairs = digits * 10 + (digits >>> 8);
        return ((pairs & PAIRS) * 0x000F_4240_0000_0064L + (pairs >>> 16 & PAIRS) * 0x0000_2710_0000_0001L) >>> 32;
    }
}
