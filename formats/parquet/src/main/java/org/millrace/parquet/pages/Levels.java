package org.millrace.parquet.pages;

import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.encoding.BitPackedLevels;
import org.millrace.parquet.encoding.RleHybridDecoder;
import org.millrace.parquet.metadata.Encoding;

/// The definition or repetition levels of a page. Belongs to one thread at a time.
public final class Levels {
    private final int max;
    private final int width;
    private final RleHybridDecoder runs = new RleHybridDecoder();
    private int[] unpacked = new int[0];
    private int unpackedNext;
    private boolean bitPacked;
    private long[] skipped = new long[0];

    /// Levels of 0 to `max`.
    public Levels(int max) {
        this.max = max;
        width = Integer.SIZE - Integer.numberOfLeadingZeros(max);
    }

    /// Begins with a page.
    public void start(DataPage page, DataPage.LevelSection section) {
        bitPacked = section.encoding() == Encoding.BIT_PACKED;
        if (bitPacked) {
            int count = page.valueCount();
            unpacked = unpacked.length >= count ? unpacked : new int[count];
            BitPackedLevels.read(page.data(), section.from(), section.to(), width, unpacked, count);
            unpackedNext = 0;
        } else {
            runs.start(page.data(), section.from(), section.to(), width);
        }
    }

    /// Reads `count` levels.
    public void read(int[] out, int at, int count) {
        if (bitPacked) {
            System.arraycopy(unpacked, unpackedNext, out, at, count);
            unpackedNext += count;
        } else {
            runs.read(out, at, count);
        }
        for (int i = at; i < at + count; i++) {
            if (out[i] > max) {
                throw new MalformedException("a level of " + out[i] + " where " + max + " is the highest");
            }
        }
    }

    /// For levels of 0 and 1: whether at least the next `count` are all 1, in which case they are passed.
    public boolean passOnes(int count) {
        if (bitPacked || runs.equalRun() < count || runs.equalValue() != 1) {
            return false;
        }
        runs.skip(count);
        return true;
    }

    /// For levels of 0 and 1: reads `count` of them as bits and gives how many are 1.
    public int readBits(long[] out, int at, int count) {
        return bitPacked ? unpackedBits(out, at, count) : runs.readBits(out, at, count);
    }

    /// For levels of 0 and 1: passes `count` of them and gives how many are 1.
    public int skipBits(int count) {
        if (passOnes(count)) {
            return count;
        }
        int words = (count + 63) >>> 6;
        skipped = skipped.length >= words ? skipped : new long[words];
        return readBits(skipped, 0, count);
    }

    private int unpackedBits(long[] out, int at, int count) {
        int ones = 0;
        for (int i = 0; i < count; i++) {
            int level = unpacked[unpackedNext++];
            long bit = 1L << (at + i);
            int word = (at + i) >>> 6;
            out[word] = level == 1 ? out[word] | bit : out[word] & ~bit;
            ones += level;
        }
        return ones;
    }
}
