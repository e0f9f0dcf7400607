package org.millrace.parquet.write;

/// Finds whole numbers that stand for doubles: prices and measurements are mostly decimals with few places, so that
/// `1.25` is exactly the double nearest to 125 / 100. A dictionary is found much faster by such keys (their range is
/// small enough for a table of all of them) than by hashing 64 bits. The idea is that of Afroozeh, Kuffó and Boncz,
/// "ALP: Adaptive Lossless floating-Point Compression", 2023.
final class DecimalKeys {

    private static final double[] SCALES = {1, 10, 100, 1000, 10_000};
    private static final int SAMPLE = 256;
    private static final long LARGEST = 1 << 30;

    private long[] keys = new long[0];
    private long least;
    private long greatest;

    /// Tries to give each double a key, the same for the same bits only. False where it cannot.
    ///
    /// @param bits  the bits of the doubles
    /// @param count how many there are
    boolean find(long[] bits, int count) {
        for (double scale : SCALES) {
            if (fits(bits, Math.min(count, SAMPLE), scale)) {
                return fill(bits, count, scale);
            }
        }
        return false;
    }

    private static boolean fits(long[] bits, int count, double scale) {
        for (int i = 0; i < count; i++) {
            long key = key(bits[i], scale);
            if (Double.doubleToRawLongBits(key / scale) != bits[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean fill(long[] bits, int count, double scale) {
        keys = keys.length < count ? new long[bits.length] : keys;
        long[] target = keys;
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        boolean exact = true;
        for (int i = 0; i < count; i++) {
            long key = key(bits[i], scale);
            exact &= Double.doubleToRawLongBits(key / scale) == bits[i] && key < LARGEST && key > -LARGEST;
            target[i] = key;
            low = Math.min(low, key);
            high = Math.max(high, key);
        }
        least = low;
        greatest = high;
        return exact;
    }

    /// The key of one double, if it has one. Both zeros give 0, which only the positive one is got back from.
    private static long key(long bits, double scale) {
        return (long) Math.rint(Double.longBitsToDouble(bits) * scale);
    }

    /// The key of each double.
    long[] keys() {
        return keys;
    }

    /// No key is less.
    long least() {
        return least;
    }

    /// No key is greater.
    long greatest() {
        return greatest;
    }
}
