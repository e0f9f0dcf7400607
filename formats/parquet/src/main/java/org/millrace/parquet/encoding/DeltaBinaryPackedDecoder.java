package org.millrace.parquet.encoding;

import java.util.Arrays;
import org.millrace.parquet.bytes.MalformedException;

/// DELTA_BINARY_PACKED for INT32 and INT64: blocks of differences, split into miniblocks of one bit width each.
/// Arithmetic wraps around, as the specification says.
public final class DeltaBinaryPackedDecoder extends ValueDecoder {
    private static final int MAX_MINIBLOCKS = 512;

    private byte[] data = new byte[0];
    private int position;
    private int end;
    private int miniblockSize;
    private int miniblocks;
    private byte[] widths = new byte[4];
    /// Values not yet given out.
    private int left;
    private boolean first;
    private long last;
    private long minDelta;
    /// The current miniblock, unpacked piece by piece: the next delta's bit and width, and how many remain.
    private long bit;
    private int width;
    private int inMiniblock;
    private int nextMiniblock;

    @Override
    public void start(byte[] page, int from, int to, int maxValues) {
        data = page;
        position = from;
        end = to;
        long blockSize = readVarint();
        long count = readVarint();
        checkHeader(blockSize, count);
        long total = readVarint();
        if (total < 0 || total > maxValues) {
            throw new MalformedException(total + " delta values in a page of " + maxValues);
        }
        last = readZigzag();
        miniblocks = (int) count;
        miniblockSize = (int) (blockSize / count);
        left = (int) total;
        first = true;
        inMiniblock = 0;
        nextMiniblock = miniblocks;
    }

    private static void checkHeader(long blockSize, long count) {
        boolean countFits = count > 0 && count <= MAX_MINIBLOCKS;
        if (!countFits || blockSize <= 0 || blockSize > 1 << 24 || blockSize % count != 0) {
            throw new MalformedException("delta blocks of " + blockSize + " values in " + count + " miniblocks");
        }
        if (blockSize / count % 8 != 0) {
            throw new MalformedException("delta miniblocks of " + blockSize / count + " values");
        }
    }

    /// How many values are left.
    int remaining() {
        return left;
    }

    /// Where the data after the last value begins; only after all values have been read.
    int afterLast() {
        // The rest of the last block is stored too: miniblocks with values are whole, those without have no bytes.
        return position;
    }

    @Override
    public void skip(int count) {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    @Override
    public void readInts(int[] out, int at, int count) {
        int done = at;
        int to = at + count;
        if (first && count > 0) {
            out[done++] = (int) next();
        }
        while (done < to) {
            int run = nextRun(to - done);
            long value = last;
            long step = minDelta;
            long mask = mask(width);
            for (int i = 0; i < run; i++) {
                value += step + delta(mask);
                out[done++] = (int) value;
            }
            endRun(run, value);
        }
    }

    @Override
    public void readLongs(long[] out, int at, int count) {
        int done = at;
        int to = at + count;
        if (first && count > 0) {
            out[done++] = next();
        }
        while (done < to) {
            int run = nextRun(to - done);
            long value = last;
            long step = minDelta;
            long mask = mask(width);
            for (int i = 0; i < run; i++) {
                value += step + delta(mask);
                out[done++] = value;
            }
            endRun(run, value);
        }
    }

    private long next() {
        if (first) {
            if (left == 0) {
                throw tooFew();
            }
            first = false;
            left--;
            return last;
        }
        nextRun(1);
        endRun(1, last + minDelta + delta(mask(width)));
        return last;
    }

    private int nextRun(int wanted) {
        if (left == 0) {
            throw tooFew();
        }
        if (inMiniblock == 0) {
            startMiniblock();
        }
        return Math.min(wanted, Math.min(inMiniblock, left));
    }

    private void endRun(int run, long value) {
        last = value;
        inMiniblock -= run;
        left -= run;
    }

    private long delta(long mask) {
        int bits = width;
        int index = (int) (bit >>> 3);
        int shift = (int) bit & 7;
        long value = BitUnpacking.word(data, index, end) >>> shift;
        if (bits + shift > Long.SIZE) {
            value |= (data[index + Long.BYTES] & 0xffL) << (Long.SIZE - shift);
        }
        bit += bits;
        return value & mask;
    }

    private static long mask(int width) {
        return width == 0 ? 0 : -1L >>> (Long.SIZE - width);
    }

    private void startMiniblock() {
        if (nextMiniblock == miniblocks) {
            startBlock();
        }
        width = widths[nextMiniblock++];
        long bytes = ((long) width * miniblockSize) >>> 3;
        if (width < 0 || width > Long.SIZE) {
            throw new MalformedException("deltas of " + (width & 0xff) + " bits");
        }
        bit = 8L * position;
        inMiniblock = miniblockSize;
        if (bytes > end - position) {
            // The last miniblock need not be stored whole.
            inMiniblock = (int) ((end - position) * 8L / width);
            if (inMiniblock < Math.min(left, miniblockSize)) {
                throw tooFew();
            }
            bytes = (long) end - position;
        }
        position += (int) bytes;
    }

    private void startBlock() {
        minDelta = readZigzag();
        if (miniblocks > end - position) {
            throw tooFew();
        }
        if (widths.length < miniblocks) {
            widths = new byte[miniblocks];
        }
        System.arraycopy(data, position, widths, 0, miniblocks);
        Arrays.fill(widths, miniblocks, widths.length, (byte) 0);
        position += miniblocks;
        nextMiniblock = 0;
    }

    private long readZigzag() {
        long raw = readVarint();
        return (raw >>> 1) ^ -(raw & 1);
    }

    private long readVarint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (position >= end) {
                throw tooFew();
            }
            byte next = data[position++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new MalformedException("a delta header number of more than 64 bits");
    }
}
