package org.millrace.parquet.encoding;

import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.bytes.MalformedException;

/// DELTA_BINARY_PACKED for INT32 and INT64: blocks of differences, split into miniblocks of one bit width each.
/// Arithmetic wraps around, as the specification says.
public final class DeltaBinaryPackedDecoder extends ValueDecoder {
    private static final int MAX_MINIBLOCKS = 512;
    /// So many values are decoded at once: a multiple of 8, so that each time begins at a byte.
    private static final int WINDOW = 64;

    private byte[] data = new byte[0];
    private int position;
    private int end;
    private int miniblockSize;
    private int miniblocks;
    private byte[] widths = new byte[4];
    /// Values not yet decoded.
    private int left;
    private long last;
    private long minDelta;
    /// The current miniblock: the byte of the next delta and its width, and how many remain.
    private int nextByte;
    private int width;
    private int inMiniblock;
    private int nextMiniblock;
    /// Values that are decoded and not yet given out: those from `windowAt` to `windowEnd`.
    private final long[] window = new long[WINDOW];
    private int windowAt;
    private int windowEnd;
    private final int[] deltas = new int[WINDOW];

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
        inMiniblock = 0;
        nextMiniblock = miniblocks;
        window[0] = last;
        windowAt = 0;
        windowEnd = total == 0 ? 0 : 1;
        left = (int) total - windowEnd;
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
        return left + windowEnd - windowAt;
    }

    /// Where the data after the last value begins; only after all values have been read.
    int afterLast() {
        // The rest of the last block is stored too: miniblocks with values are whole, those without have no bytes.
        return position;
    }

    @Override
    public void skip(int count) {
        for (int rest = count; rest > 0; ) {
            rest -= take(rest);
        }
    }

    @Override
    public void readInts(int[] out, int at, int count) {
        int done = at;
        int to = at + count;
        while (done < to) {
            int taken = take(to - done);
            for (int i = windowAt - taken; i < windowAt; i++) {
                out[done++] = (int) window[i];
            }
        }
    }

    @Override
    public void readLongs(long[] out, int at, int count) {
        int done = at;
        int to = at + count;
        while (done < to) {
            if (windowAt == windowEnd && to - done >= WINDOW) {
                done += decode(out, done);
            } else {
                int taken = take(to - done);
                System.arraycopy(window, windowAt - taken, out, done, taken);
                done += taken;
            }
        }
    }

    /// Gives out values of the window, those before `windowAt` now; says how many, at least 1.
    private int take(int wanted) {
        if (windowAt == windowEnd) {
            windowEnd = decode(window, 0);
            windowAt = 0;
        }
        int taken = Math.min(wanted, windowEnd - windowAt);
        windowAt += taken;
        return taken;
    }

    /// Decodes up to as many values as a window has, at least 1; says how many.
    private int decode(long[] out, int at) {
        if (left == 0) {
            throw tooFew();
        }
        if (inMiniblock == 0) {
            startMiniblock();
        }
        int count = Math.min(WINDOW, Math.min(inMiniblock, left));
        int stored = (int) ((long) width * count >>> 3);
        if (width <= Byte.SIZE) {
            decodeBytes(out, at, count);
        } else if (width <= Long.SIZE - 7 && nextByte + stored + Long.BYTES <= data.length) {
            decodeWords(out, at, count);
        } else {
            decodeAny(out, at, count);
        }
        // Where the count is no multiple of 8 nothing of the miniblock is left that is wanted.
        nextByte += stored;
        inMiniblock -= count;
        left -= count;
        return count;
    }

    /// Deltas of up to eight bits, of which one load gives several.
    private void decodeBytes(long[] out, int at, int count) {
        BitUnpacking.unpack(data, nextByte, end, width, deltas, 0, count);
        int[] unpacked = deltas;
        long value = last;
        long step = minDelta;
        for (int i = 0; i < count; i++) {
            value += step + unpacked[i];
            out[at + i] = value;
        }
        last = value;
    }

    /// Deltas that one load each gives, all of them within the array.
    private void decodeWords(long[] out, int at, int count) {
        byte[] bytes = data;
        int bits = width;
        long mask = mask(bits);
        long bit = 8L * nextByte;
        long value = last;
        long step = minDelta;
        for (int i = 0; i < count; i++) {
            value += step + (LittleEndian.int64(bytes, (int) (bit >>> 3)) >>> (bit & 7) & mask);
            out[at + i] = value;
            bit += bits;
        }
        last = value;
    }

    private void decodeAny(long[] out, int at, int count) {
        long mask = mask(width);
        long bit = 8L * nextByte;
        long value = last;
        for (int i = 0; i < count; i++) {
            value += minDelta + delta(bit, mask);
            out[at + i] = value;
            bit += width;
        }
        last = value;
    }

    private long delta(long bit, long mask) {
        int index = (int) (bit >>> 3);
        int shift = (int) bit & 7;
        long value = BitUnpacking.word(data, index, end) >>> shift;
        if (width + shift > Long.SIZE) {
            value |= (data[index + Long.BYTES] & 0xffL) << (Long.SIZE - shift);
        }
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
        nextByte = position;
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
        // Mostly four: a loop is faster than a call.
        for (int i = 0; i < miniblocks; i++) {
            widths[i] = data[position++];
        }
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
