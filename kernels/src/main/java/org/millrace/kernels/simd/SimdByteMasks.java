package org.millrace.kernels.simd;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/// Where three bytes occur in a text, as bit masks of 64 bytes each. The scalar twin is `ByteMasks` in the package of
/// text kernels.
public final class SimdByteMasks {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_256;
    private static final long LOW = 0xFFFF_FFFFL;
    private static final int HALF = 32;

    private SimdByteMasks() {}

    /// For every block `k` of 64 bytes from `from` on, bit `i` of `masks[3k + j]` is set where byte `i` of the block is
    /// the byte `j` of the three.
    public static void find(byte[] bytes, int from, int blocks, byte first, byte second, byte third, long[] masks) {
        for (int k = 0, at = from; k < 3 * blocks; k += 3, at += 2 * HALF) {
            ByteVector low = ByteVector.fromArray(SPECIES, bytes, at);
            ByteVector high = ByteVector.fromArray(SPECIES, bytes, at + HALF);
            masks[k] = low.eq(first).toLong() & LOW | high.eq(first).toLong() << HALF;
            masks[k + 1] = low.eq(second).toLong() & LOW | high.eq(second).toLong() << HALF;
            masks[k + 2] = low.eq(third).toLong() & LOW | high.eq(third).toLong() << HALF;
        }
    }

    /// Whether any of `blocks` times 64 bytes is outside of ASCII.
    public static boolean anyNegative(byte[] bytes, int from, int blocks) {
        ByteVector all = ByteVector.zero(SPECIES);
        for (int at = from; at < from + 2 * HALF * blocks; at += HALF) {
            all = all.or(ByteVector.fromArray(SPECIES, bytes, at));
        }
        return all.lt((byte) 0).anyTrue();
    }
}
