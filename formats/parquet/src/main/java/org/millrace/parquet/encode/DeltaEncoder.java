package org.millrace.parquet.encode;

/// DELTA_BINARY_PACKED (specification, `Encodings.md`): differences of integers, less the smallest of their block, in
/// bit-packed miniblocks.
public final class DeltaEncoder {

    private static final int BLOCK = 128;
    private static final int MINIBLOCKS = 4;
    private static final int MINIBLOCK = BLOCK / MINIBLOCKS;
    private static final int SAMPLED = 16;

    private final long[] deltas = new long[BLOCK];
    private final int[] widths = new int[MINIBLOCKS];

    /// Appends the numbers `from` (inclusive) to `to` (exclusive).
    ///
    /// @param narrow whether they are 32-bit numbers, whose differences wrap at 32 bits
    public void encode(long[] values, int from, int to, boolean narrow, PageBuffer out) {
        out.putVarint(BLOCK);
        out.putVarint(MINIBLOCKS);
        out.putVarint(to - from);
        out.putZigzag(from < to ? values[from] : 0);
        for (int start = from + 1; start < to; start += BLOCK) {
            block(values, start, Math.min(BLOCK, to - start), narrow, out);
        }
    }

    /// About how many bytes the first `count` numbers take, from every sixteenth block.
    public long estimate(long[] values, int count, boolean narrow) {
        long bits = 0;
        long sampled = 0;
        for (int start = 1; start < count; start += BLOCK * SAMPLED) {
            int length = Math.min(BLOCK, count - start);
            difference(values, start, length, narrow);
            for (int width : widths) {
                bits += (long) width * MINIBLOCK + Byte.SIZE;
            }
            sampled += length;
        }
        return sampled == 0 ? 0 : (long) ((double) bits / Byte.SIZE / sampled * count);
    }

    private void block(long[] values, int start, int length, boolean narrow, PageBuffer out) {
        long least = difference(values, start, length, narrow);
        out.putZigzag(least);
        for (int width : widths) {
            out.put(width);
        }
        for (int i = 0; i < MINIBLOCKS; i++) {
            byte[] target = out.reserve(MINIBLOCK * Long.BYTES + Long.BYTES);
            int end = BitPacking.pack(deltas, i * MINIBLOCK, MINIBLOCK, widths[i], target, out.size());
            out.advance(end - out.size());
        }
    }

    /// Fills `deltas` (zero where the block is short) and `widths`; returns what was taken off the deltas. A miniblock
    /// past the end has width 0 and takes no bytes.
    private long difference(long[] values, int start, int length, boolean narrow) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < length; i++) {
            long delta = values[start + i] - values[start + i - 1];
            delta = narrow ? (int) delta : delta;
            deltas[i] = delta;
            least = Math.min(least, delta);
        }
        long mask = narrow ? 0xffff_ffffL : -1L;
        for (int i = 0; i < length; i++) {
            deltas[i] = (deltas[i] - least) & mask;
        }
        java.util.Arrays.fill(deltas, length, BLOCK, 0);
        for (int i = 0; i < MINIBLOCKS; i++) {
            widths[i] = BitPacking.width(union(i * MINIBLOCK));
        }
        return least;
    }

    private long union(int from) {
        long bits = 0;
        for (int i = from; i < from + MINIBLOCK; i++) {
            bits |= deltas[i];
        }
        return bits;
    }
}
