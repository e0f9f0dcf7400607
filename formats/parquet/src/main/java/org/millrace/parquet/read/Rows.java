package org.millrace.parquet.read;

import org.millrace.vectors.Bits;

/// The rows of a batch that have values. Most columns have no nulls, so that arrays are made when the first one comes.
final class Rows {
    private long[] validity = new long[0];
    private int[] positions = new int[0];
    private int words;
    private boolean nulls;

    /// Begins a batch of up to `rows` rows.
    void reset(int rows) {
        nulls = false;
        words = Bits.words(rows);
    }

    /// Whether some row so far has no value.
    boolean hasNulls() {
        return nulls;
    }

    /// The bitmap, to write the bits from `at` to. Bits before are made true if there were no nulls so far.
    long[] beginNulls(int at) {
        if (!nulls) {
            if (validity.length < words) {
                validity = new long[words];
            }
            Bits.setRange(validity, 0, at);
            nulls = true;
        }
        return validity;
    }

    /// Takes back {@link #beginNulls}: the bits that it was for turned out to be true.
    void noNulls() {
        nulls = false;
    }

    /// Says that all rows `[at, at + count)` have values.
    void present(int at, int count) {
        if (nulls) {
            Bits.setRange(validity, at, at + count);
        }
    }

    /// The rows in `[at, at + count)` that have values, in an array that is reused.
    int[] positions(int at, int count) {
        if (positions.length < Long.SIZE * words) {
            positions = new int[Long.SIZE * words];
        }
        int[] out = positions;
        int found = 0;
        int end = at + count;
        for (int word = at >>> 6; word << 6 < end; word++) {
            long bits = validity[word];
            int base = word << 6;
            if (base < at) {
                bits &= -1L << at;
            }
            if (end - base < 64) {
                bits &= (1L << (end - base)) - 1;
            }
            while (bits != 0) {
                out[found++] = base + Long.numberOfTrailingZeros(bits);
                bits &= bits - 1;
            }
        }
        return out;
    }
}
