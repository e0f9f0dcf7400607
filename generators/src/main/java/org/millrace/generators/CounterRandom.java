package org.millrace.generators;

/// Random numbers by position: the number of a row depends on the key and the row alone, so that rows can be made in
/// any order by any thread.
///
/// Row `i` gets element `i` of the SplitMix64 sequence that starts at the key (Steele, Lea, Flood: "Fast splittable
/// pseudorandom number generators", OOPSLA 2014; mixing function variant 13 by Stafford).
///
/// @param key where the sequence starts
record CounterRandom(long key) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    /// The sequence of one column of a table with this seed.
    static CounterRandom of(long seed, int column) {
        return new CounterRandom(mix(mix(seed + GOLDEN) ^ column * GOLDEN));
    }

    /// 64 random bits for a row.
    long bits(long row) {
        return mix(key + (row + 1) * GOLDEN);
    }

    /// A whole number from 0 to `bound` (exclusive); the bias is below `bound / 2^64`.
    long below(long row, long bound) {
        return Math.unsignedMultiplyHigh(bits(row), bound);
    }

    /// A number from 0 to 1 (exclusive), a multiple of 2^-53.
    double unit(long row) {
        return (bits(row) >>> 11) * UNIT;
    }

    private static long mix(long state) {
        long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
