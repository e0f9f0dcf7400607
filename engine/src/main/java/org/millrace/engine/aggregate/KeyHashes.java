package org.millrace.engine.aggregate;

import java.util.Arrays;
import java.util.List;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.Vector;

/// Hashes of key combinations, the same for equal keys always and everywhere.
final class KeyHashes {

    private static final long NULL = 0x5851F42D4C957F2DL;
    private static final int PARTITION_SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(Block.PARTITIONS);

    private static final long PARTITION_FACTOR = 0xD6E8FEB86659FD93L;
    private final long[] hashes;
    private long[] buffer = {};

    KeyHashes(int rows) {
        hashes = new long[rows];
    }

    /// How many rows there is room for.
    int capacity() {
        return hashes.length;
    }

    /// The hashes of the rows `from` to `to` of one flat column, every bit well mixed (the finalizer of MurmurHash3);
    /// the array is reused by the next call.
    long[] of(Vector flat, int from, int to) {
        Arrays.fill(hashes, from, to, 0);
        add(flat, from, to);
        for (int i = from; i < to; i++) {
            long hash = hashes[i];
            hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
            hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
            hashes[i] = hash ^ hash >>> 33;
        }
        return hashes;
    }

    /// The radix partition of each row from `from` to `to`, at the row's index: the upper bits of its hash.
    int[] partitions(List<Vector> keys, int from, int to) {
        combine(keys, from, to);
        int[] partitions = new int[to];
        for (int i = from; i < to; i++) {
            // A second multiplication, so that partitions do not share the bits that place keys in hash tables.
            partitions[i] = (int) (hashes[i] * PARTITION_FACTOR >>> PARTITION_SHIFT);
        }
        return partitions;
    }

    /// The section of each row from `from` to `to` within its partition, at the row's index: the bits of its hash that
    /// follow those of the partition.
    ///
    /// @param sections how many there are; a power of two
    int[] sections(List<Vector> keys, int from, int to, int sections) {
        combine(keys, from, to);
        int[] numbers = new int[to];
        int shift = PARTITION_SHIFT - Integer.numberOfTrailingZeros(sections);
        for (int i = from; i < to; i++) {
            numbers[i] = (int) (hashes[i] * PARTITION_FACTOR >>> shift) & sections - 1;
        }
        return numbers;
    }

    private void combine(List<Vector> keys, int from, int to) {
        Arrays.fill(hashes, from, to, 0);
        for (Vector key : keys) {
            add(key, from, to);
        }
    }

    private void add(Vector flat, int from, int to) {
        switch (flat) {
            case BytesVector texts -> {
                for (int i = from; i < to; i++) {
                    combine(i, flat, BytesKeyValues.hash(texts.data(), texts.starts()[i], texts.lengths()[i]));
                }
            }
            case Decimal128Vector wide -> {
                for (int i = from; i < to; i++) {
                    combine(i, flat, BytesKeyValues.mix(wide.high()[i]) + wide.low()[i]);
                }
            }
            default -> addCodes(flat, from, to);
        }
    }

    private void addCodes(Vector flat, int from, int to) {
        long[] codes = LongCodes.of(flat, from, to, buffer);
        if (!(flat instanceof LongVector)) {
            buffer = codes;
            if (KeyValues.signedZeros(flat.type())) {
                LongCodes.unifyZeros(codes, from, to);
            }
        }
        if (flat.hasNulls()) {
            for (int i = from; i < to; i++) {
                combine(i, flat, codes[i]);
            }
        } else {
            for (int i = from; i < to; i++) {
                hashes[i] = BytesKeyValues.mix(hashes[i] * 31 + codes[i]);
            }
        }
    }

    private void combine(int row, Vector flat, long value) {
        hashes[row] = BytesKeyValues.mix(hashes[row] * 31 + (flat.isNull(row) ? NULL : value));
    }
}
