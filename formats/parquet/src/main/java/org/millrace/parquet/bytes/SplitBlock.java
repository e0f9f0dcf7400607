package org.millrace.parquet.bytes;

/// The layout of split-block Bloom filters (specification, `BloomFilter.md`): blocks of eight words, in each of which a
/// value has one bit.
public final class SplitBlock {
    /// Words of a block.
    public static final int WORDS = 8;

    /// Bytes of a block.
    public static final int BYTES = WORDS * Integer.BYTES;

    private static final int[] SALT = {
        0x47b6137b, 0x44974d91, 0x8824ad5b, 0xa2b7289d, 0x705495c7, 0x2df1424b, 0x9efc4947, 0x5c6bfb31
    };

    private SplitBlock() {}

    /// Which of `blocks` blocks has the bits of a value with this {@link XxHash64 hash}.
    public static long block(long hash, long blocks) {
        return (hash >>> 32) * blocks >>> 32;
    }

    /// Which bit of a word of its block stands for a value with this hash.
    public static int bit(long hash, int word) {
        return (int) hash * SALT[word] >>> 27;
    }
}
