package org.millrace.kernels.select;

import org.millrace.kernels.simd.LongWork;
import org.millrace.kernels.simd.SimdBitTable;

/// One bit for each entry of a dictionary, looked up for the codes of many rows. Up to [#FEW] entries fit a register;
/// for more of them a byte per entry is faster than a bit, as long as the bytes stay in the first-level cache.
public final class BitTable {

    /// The most entries whose bits are eight words of 32 bits.
    static final int FEW = 256;

    private static final int MOST_BYTES = 1 << 14;

    private final long[] bits;
    private final byte[] flags;
    private final int[] words;

    /// A table of the first `entries` bits.
    public BitTable(long[] bits, int entries) {
        this.bits = bits;
        this.flags = entries <= MOST_BYTES ? flags(bits, entries) : new byte[0];
        this.words = entries <= FEW ? words(bits, entries) : new int[0];
    }

    private static byte[] flags(long[] bits, int entries) {
        byte[] flags = new byte[entries];
        for (int i = 0; i < entries; i++) {
            flags[i] = (byte) (bits[i >>> 6] >>> i & 1);
        }
        return flags;
    }

    private static int[] words(long[] bits, int entries) {
        int[] words = new int[FEW / Integer.SIZE];
        for (int i = 0; i < entries; i++) {
            words[i >>> 5] |= (int) (bits[i >>> 6] >>> i & 1) << i;
        }
        return words;
    }

    /// Sets bit `i` of `target` to the bit of the entry `codes[i]`.
    public void lookUp(int[] codes, int rows, long[] target) {
        if (flags.length == 0) {
            Decode.bits(bits, codes, rows, target);
            return;
        }
        int whole = rows & -Long.SIZE;
        if (words.length > 0 && LongWork.reached(whole)) {
            lookUpSimd(codes, whole, target);
        } else {
            lookUpBytes(codes, whole, target);
        }
        if (whole < rows) {
            long last = 0;
            for (int i = whole; i < rows; i++) {
                last |= (long) flags[codes[i]] << i;
            }
            target[whole >>> 6] = last;
        }
    }

    /// As [#lookUpBytes(int[], int, long[])] for at most [#FEW] entries, by the Vector API, which has to be there.
    void lookUpSimd(int[] codes, int rows, long[] target) {
        SimdBitTable.lookUp(words, codes, rows, target);
    }

    /// Eight rows at a time, so that a row waits for no other.
    ///
    /// @param rows a multiple of 64
    void lookUpBytes(int[] codes, int rows, long[] target) {
        byte[] table = flags;
        for (int base = 0; base < rows; base += Long.SIZE) {
            long word = 0;
            for (int i = 0; i < Long.SIZE; i += 8) {
                word |= (long) eight(table, codes, base + i) << i;
            }
            target[base >>> 6] = word;
        }
    }

    private static int eight(byte[] table, int[] codes, int at) {
        return table[codes[at]]
                | table[codes[at + 1]] << 1
                | table[codes[at + 2]] << 2
                | table[codes[at + 3]] << 3
                | table[codes[at + 4]] << 4
                | table[codes[at + 5]] << 5
                | table[codes[at + 6]] << 6
                | table[codes[at + 7]] << 7;
    }
}
