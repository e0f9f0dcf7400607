package org.millrace.vectors.fingerprint;

/// 64-bit hashing by mixing, the same everywhere and always.
final class Mix {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Mix() {}

    /// A bijection in which every bit of the result depends on every bit of the argument (Stafford's variant 13 of the
    /// finalizer of MurmurHash3).
    static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /// A hash of two numbers; not the same when they are exchanged.
    static long pair(long first, long second) {
        return mix(first * GOLDEN + second);
    }

    /// A hash of some bytes.
    static long bytes(byte[] data, int start, int length) {
        long hash = length * GOLDEN;
        int end = start + length;
        int position = start;
        for (; position + 8 <= end; position += 8) {
            hash = mix(hash ^ word(data, position, 8));
        }
        return position == end ? mix(hash) : mix(hash ^ word(data, position, end - position));
    }

    private static long word(byte[] data, int position, int count) {
        long word = 0;
        for (int i = 0; i < count; i++) {
            word |= (data[position + i] & 0xFFL) << 8 * i;
        }
        return word;
    }
}
