package org.millrace.parquet.write;

import io.airlift.compress.v3.xxhash.XxHash64Hasher;
import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.encode.PageBuffer;
import org.millrace.parquet.metadata.BloomFilterHeader;
import org.millrace.parquet.thrift.CompactWriter;

/// A split-block Bloom filter over xxHash of plain-encoded values (specification, `BloomFilter.md`).
final class BloomFilter {

    private static final int[] SALT = {
        0x47b6137b, 0x44974d91, 0x8824ad5b, 0xa2b7289d, 0x705495c7, 0x2df1424b, 0x9efc4947, 0x5c6bfb31
    };
    private static final int BLOCK_BYTES = 32;
    private static final int MAX_BYTES = 1 << 24;

    private final int blocks;
    private final int[] words;

    /// A filter for this many distinct values.
    ///
    /// @param falsePositives how often it may say "perhaps" for a value that is not there, between 0 and 1
    BloomFilter(int distinct, double falsePositives) {
        double bits = -SALT.length * (double) distinct / Math.log1p(-Math.pow(falsePositives, 1.0 / SALT.length));
        int bytes = BLOCK_BYTES;
        while (bytes < MAX_BYTES && bytes * (double) Byte.SIZE < bits) {
            bytes *= 2;
        }
        blocks = bytes / BLOCK_BYTES;
        words = new int[bytes / Integer.BYTES];
    }

    /// Adds a value.
    void add(byte[] data, int start, int length) {
        long hash = XxHash64Hasher.hash(data, start, length);
        int block = (int) (((hash >>> 32) * blocks) >>> 32) * SALT.length;
        for (int i = 0; i < SALT.length; i++) {
            words[block + i] |= 1 << (((int) hash * SALT[i]) >>> 27);
        }
    }

    /// Appends header and bits.
    void write(PageBuffer out) {
        CompactWriter header = new CompactWriter();
        new BloomFilterHeader(words.length * Integer.BYTES, true).write(header);
        byte[] bytes = header.toByteArray();
        out.put(bytes, 0, bytes.length);
        byte[] target = out.reserve((long) words.length * Integer.BYTES);
        for (int i = 0; i < words.length; i++) {
            LittleEndian.put32(target, out.size() + i * Integer.BYTES, words[i]);
        }
        out.advance(words.length * Integer.BYTES);
    }
}
