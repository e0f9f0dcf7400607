package org.millrace.parquet.write;

import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.bytes.SplitBlock;
import org.millrace.parquet.bytes.XxHash64;
import org.millrace.parquet.encode.PageBuffer;
import org.millrace.parquet.metadata.BloomFilterHeader;
import org.millrace.parquet.thrift.CompactWriter;

/// A split-block Bloom filter over xxHash of plain-encoded values (specification, `BloomFilter.md`).
final class BloomFilter {

    private static final int MAX_BYTES = 1 << 24;

    private final int blocks;
    private final int[] words;

    /// A filter for this many distinct values.
    ///
    /// @param falsePositives how often it may say "perhaps" for a value that is not there, between 0 and 1
    BloomFilter(int distinct, double falsePositives) {
        double bits =
                -SplitBlock.WORDS * (double) distinct / Math.log1p(-Math.pow(falsePositives, 1.0 / SplitBlock.WORDS));
        int bytes = SplitBlock.BYTES;
        while (bytes < MAX_BYTES && bytes * (double) Byte.SIZE < bits) {
            bytes *= 2;
        }
        blocks = bytes / SplitBlock.BYTES;
        words = new int[bytes / Integer.BYTES];
    }

    /// Adds a value.
    void add(byte[] data, int start, int length) {
        long hash = XxHash64.hash(data, start, length);
        int first = (int) SplitBlock.block(hash, blocks) * SplitBlock.WORDS;
        for (int word = 0; word < SplitBlock.WORDS; word++) {
            words[first + word] |= 1 << SplitBlock.bit(hash, word);
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
