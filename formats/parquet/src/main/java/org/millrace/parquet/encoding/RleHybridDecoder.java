package org.millrace.parquet.encoding;

import java.util.Arrays;
import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.bytes.MalformedException;

/// The hybrid of run lengths and bit-packed groups that holds dictionary positions, levels and some booleans.
public final class RleHybridDecoder {
    private byte[] data = new byte[0];
    private int position;
    private int end;
    private int width;
    /// Values left of the current run.
    private int left;
    private boolean packed;
    /// The value of a run of equal values.
    private int value;
    /// How many values of the current packed run have been taken; the run begins at `packedStart`.
    private int packedDone;
    private int packedStart;

    /// Begins to decode numbers of `width` bits from `data[from, to)`.
    public void start(byte[] page, int from, int to, int bits) {
        if (bits < 0 || bits > Integer.SIZE) {
            throw new MalformedException("numbers of " + bits + " bits");
        }
        data = page;
        position = from;
        end = to;
        width = bits;
        left = 0;
        packed = false;
    }

    /// Decodes `count` numbers.
    public void read(int[] out, int at, int count) {
        int done = 0;
        while (done < count) {
            int run = Math.min(nextRun(), count - done);
            if (packed) {
                readPacked(out, at + done, run);
            } else {
                Arrays.fill(out, at + done, at + done + run, value);
            }
            left -= run;
            done += run;
        }
    }

    /// Moves past `count` numbers.
    public void skip(int count) {
        int rest = count;
        while (rest > 0) {
            int run = Math.min(nextRun(), rest);
            packedDone += run;
            left -= run;
            rest -= run;
        }
    }

    /// The length of the current run of equal numbers, or 0 if the numbers that follow are bit-packed; at the end of
    /// a run looks at the next one.
    public int equalRun() {
        int run = nextRun();
        return packed ? 0 : run;
    }

    /// The number that {@link #equalRun} repeats.
    public int equalValue() {
        return value;
    }

    /// Writes whether each of the next `count` numbers, of one bit each, is 1, and gives how many are.
    public int readBits(long[] out, int at, int count) {
        int done = 0;
        int ones = 0;
        while (done < count) {
            int run = Math.min(nextRun(), count - done);
            if (packed) {
                BitUnpacking.copyBits(data, 8L * packedStart + packedDone, out, at + done, run);
                ones += countBits(out, at + done, run);
                packedDone += run;
            } else {
                fillBits(out, at + done, run, value != 0);
                ones += value != 0 ? run : 0;
            }
            left -= run;
            done += run;
        }
        return ones;
    }

    private void readPacked(int[] out, int at, int count) {
        int done = 0;
        int lead = packedDone & 7;
        if (lead != 0) {
            done = Math.min(8 - lead, count);
            readWithinGroup(out, at, done);
        }
        if (done < count) {
            int from = packedStart + (packedDone >>> 3) * width;
            BitUnpacking.unpack(data, from, end, width, out, at + done, count - done);
            packedDone += count - done;
        }
    }

    /// The rest of a group of eight that was begun before.
    private void readWithinGroup(int[] out, int at, int count) {
        long mask = (1L << width) - 1;
        for (int i = 0; i < count; i++, packedDone++) {
            long bit = 8L * packedStart + (long) packedDone * width;
            out[at + i] = (int) (BitUnpacking.word(data, (int) (bit >>> 3), end) >>> (bit & 7) & mask);
        }
    }

    private int nextRun() {
        while (left == 0) {
            startRun();
        }
        return left;
    }

    private void startRun() {
        int header = readHeader();
        packed = (header & 1) != 0;
        int size = header >>> 1;
        if (packed) {
            startPacked(size);
        } else {
            left = size;
            value = readValue();
        }
    }

    private void startPacked(int groups) {
        long available = width == 0 ? Integer.MAX_VALUE : (end - position) * 8L / width;
        // Some writers leave out the padding of the last group, so that only whole values are counted.
        long values = Math.min(8L * groups, available);
        if (values == 0 && groups != 0) {
            throw ValueDecoder.tooFew();
        }
        packedStart = position;
        packedDone = 0;
        left = (int) Math.min(values, Integer.MAX_VALUE);
        position += (int) Math.min((long) groups * width, end - position);
    }

    private int readValue() {
        int bytes = (width + 7) >>> 3;
        if (bytes > end - position) {
            throw ValueDecoder.tooFew();
        }
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (data[position++] & 0xff) << (8 * i);
        }
        if (width < Integer.SIZE && number >>> width != 0) {
            throw new MalformedException("a run of " + number + ", which has more than " + width + " bits");
        }
        return number;
    }

    private int readHeader() {
        int header = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            if (position >= end) {
                throw ValueDecoder.tooFew();
            }
            byte next = data[position++];
            header |= (next & 0x7f) << shift;
            if (next >= 0) {
                return header;
            }
        }
        throw new MalformedException("a run with a length of more than 32 bits");
    }

    private static void fillBits(long[] out, int at, int count, boolean one) {
        int done = 0;
        while (done < count) {
            int target = at + done;
            int bits = Math.min(64 - (target & 63), count - done);
            long mask = bits == 64 ? -1L : ((1L << bits) - 1) << target;
            int word = target >>> 6;
            out[word] = one ? out[word] | mask : out[word] & ~mask;
            done += bits;
        }
    }

    private static int countBits(long[] bits, int at, int count) {
        int ones = 0;
        int done = 0;
        while (done < count) {
            int target = at + done;
            int run = Math.min(64 - (target & 63), count - done);
            long mask = run == 64 ? -1L : (1L << run) - 1;
            ones += Long.bitCount(bits[target >>> 6] >>> target & mask);
            done += run;
        }
        return ones;
    }

    /// The four-byte length that stands before levels and booleans in pages of version 1, checked against what
    /// follows it.
    public static int readLength(byte[] data, int from, int to) {
        if (to - from < Integer.BYTES) {
            throw ValueDecoder.tooFew();
        }
        int length = LittleEndian.int32(data, from);
        if (length < 0 || length > to - from - Integer.BYTES) {
            throw new MalformedException(
                    "a run-length block of " + length + " bytes with " + (to - from - Integer.BYTES) + " bytes left");
        }
        return length;
    }
}
