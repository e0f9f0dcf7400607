package org.millrace.parquet.bytes;

/// The 64-bit hash that Parquet's Bloom filters use, with seed 0 (xxHash specification, "XXH64 Algorithm Description").
public final class XxHash64 {
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_3 = 0x165667B19E3779F9L;
    private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;
    private static final int STRIPE = 32;

    private XxHash64() {}

    /// The hash of `data[from, from + length)`.
    public static long hash(byte[] data, int from, int length) {
        int end = from + length;
        int position = from;
        long hash = PRIME_5;
        if (length >= STRIPE) {
            position = end - (length & (STRIPE - 1));
            hash = stripes(data, from, position);
        }
        return avalanche(tail(data, position, end, hash + length));
    }

    private static long stripes(byte[] data, int from, int end) {
        long a = 0x60EA27EEADC0B5D6L; // the sum of the first two primes
        long b = PRIME_2;
        long c = 0;
        long d = -PRIME_1;
        for (int i = from; i < end; i += STRIPE) {
            a = round(a, LittleEndian.int64(data, i));
            b = round(b, LittleEndian.int64(data, i + 8));
            c = round(c, LittleEndian.int64(data, i + 16));
            d = round(d, LittleEndian.int64(data, i + 24));
        }
        long hash = Long.rotateLeft(a, 1) + Long.rotateLeft(b, 7) + Long.rotateLeft(c, 12) + Long.rotateLeft(d, 18);
        return merge(merge(merge(merge(hash, a), b), c), d);
    }

    private static long tail(byte[] data, int from, int end, long start) {
        long hash = start;
        int position = from;
        for (; position + 8 <= end; position += 8) {
            hash = Long.rotateLeft(hash ^ round(0, LittleEndian.int64(data, position)), 27) * PRIME_1 + PRIME_4;
        }
        if (position + 4 <= end) {
            long word = LittleEndian.int32(data, position) & 0xffffffffL;
            hash = Long.rotateLeft(hash ^ (word * PRIME_1), 23) * PRIME_2 + PRIME_3;
            position += 4;
        }
        for (; position < end; position++) {
            hash = Long.rotateLeft(hash ^ ((data[position] & 0xff) * PRIME_5), 11) * PRIME_1;
        }
        return hash;
    }

    private static long round(long lane, long input) {
        return Long.rotateLeft(lane + input * PRIME_2, 31) * PRIME_1;
    }

    private static long merge(long hash, long lane) {
        return (hash ^ round(0, lane)) * PRIME_1 + PRIME_4;
    }

    private static long avalanche(long value) {
        long hash = value;
        hash = (hash ^ hash >>> 33) * PRIME_2;
        hash = (hash ^ hash >>> 29) * PRIME_3;
        return hash ^ hash >>> 32;
    }
}
