package org.millrace.kernels.simd;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Looks up the bits of dictionary entries. The scalar twin is `BitTable` in the package of kernels that move rows.
public final class SimdBitTable {

    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_256;
    private static final int LANES = 8;

    private SimdBitTable() {}

    /// Sets bit `i` of `target` to bit `codes[i]` of the words.
    ///
    /// @param words eight words; codes are below 256
    /// @param rows  a multiple of 64
    public static void lookUp(int[] words, int[] codes, int rows, long[] target) {
        IntVector table = IntVector.fromArray(SPECIES, words, 0);
        for (int base = 0; base < rows; base += Long.SIZE) {
            long found = 0;
            for (int i = 0; i < Long.SIZE; i += LANES) {
                IntVector code = IntVector.fromArray(SPECIES, codes, base + i);
                IntVector word = code.lanewise(VectorOperators.LSHR, 5).selectFrom(table);
                IntVector bit = word.lanewise(VectorOperators.LSHR, code).and(1);
                found |= bit.compare(VectorOperators.NE, 0).toLong() << i;
            }
            target[base >>> 6] = found;
        }
    }
}
