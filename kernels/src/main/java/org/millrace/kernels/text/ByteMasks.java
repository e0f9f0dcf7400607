package org.millrace.kernels.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.millrace.kernels.simd.Simd;
import org.millrace.kernels.simd.SimdByteMasks;

/// Where three bytes occur in a text, as bit masks of 64 bytes each: what a separator search starts with. Uses the
/// Vector API where it is there; the loops here are the scalar twin, eight bytes at a time.
public final class ByteMasks {

    /// The number of bytes that one mask covers.
    public static final int BLOCK = 64;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long LOWS = ~HIGHS;
    private static final long GATHER = 0x0002_0408_1020_4081L;

    private ByteMasks() {}

    /// For every block `k` of 64 bytes from `from` on, bit `i` of `masks[3k + j]` is set where byte `i` of the block is
    /// the byte `j` of the three.
    public static void find(byte[] bytes, int from, int blocks, byte first, byte second, byte third, long[] masks) {
        if (Simd.AVAILABLE) {
            SimdByteMasks.find(bytes, from, blocks, first, second, third, masks);
        } else {
            findScalar(bytes, from, blocks, first, second, third, masks);
        }
    }

    static void findScalar(byte[] bytes, int from, int blocks, byte first, byte second, byte third, long[] masks) {
        long firsts = ONES * (first & 0xFF);
        long seconds = ONES * (second & 0xFF);
        long thirds = ONES * (third & 0xFF);
        for (int k = 0, at = from; k < 3 * blocks; k += 3, at += BLOCK) {
            long mask1 = 0;
            long mask2 = 0;
            long mask3 = 0;
            for (int i = 0; i < BLOCK; i += Long.BYTES) {
                long word = (long) LONGS.get(bytes, at + i);
                mask1 |= zeroBytes(word ^ firsts) << i;
                mask2 |= zeroBytes(word ^ seconds) << i;
                mask3 |= zeroBytes(word ^ thirds) << i;
            }
            masks[k] = mask1;
            masks[k + 1] = mask2;
            masks[k + 2] = mask3;
        }
    }

    /// Bit `i` of the eight is set where byte `i` of the word is zero. Exact for every byte (Hacker's Delight, 6-1),
    /// then one multiplication moves the eight marks together.
    private static long zeroBytes(long word) {
        long marks = ~((word & LOWS) + LOWS | word | LOWS);
        return (marks >>> 7) * GATHER >>> 49 & 0x7F | marks >>> 63 << 7;
    }

    /// Whether any byte of the range is outside of ASCII.
    public static boolean anyNegative(byte[] bytes, int from, int to) {
        int blocks = (to - from) / BLOCK;
        int at = from + blocks * BLOCK;
        boolean negative = Simd.AVAILABLE
                ? SimdByteMasks.anyNegative(bytes, from, blocks)
                : anyNegativeScalar(bytes, from, blocks);
        int rest = 0;
        for (; at < to; at++) {
            rest |= bytes[at];
        }
        return negative || rest < 0;
    }

    static boolean anyNegativeScalar(byte[] bytes, int from, int blocks) {
        long all = 0;
        for (int at = from; at < from + blocks * BLOCK; at += Long.BYTES) {
            all |= (long) LONGS.get(bytes, at);
        }
        return (all & HIGHS) != 0;
    }
}
