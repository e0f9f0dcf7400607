package org.millrace.parquet.encode;

/// The RLE / bit-packing hybrid of levels, dictionary codes and booleans (specification, `Encodings.md`): eight or
/// more equal numbers become a run, what lies between becomes bit-packed groups of eight.
public final class HybridEncoder {

    private static final int GROUP = 8;
    private static final int MAX_RUN = 1 << 30;

    private final int[] lastGroup = new int[GROUP];

    /// Appends the numbers `from` (inclusive) to `to` (exclusive), none negative or wider than `width` bits.
    public void encode(int[] values, int from, int to, int width, PageBuffer out) {
        int packedFrom = from;
        int position = from;
        while (position < to) {
            int end = runEnd(values, position, to);
            if (end - position >= GROUP) {
                pack(values, packedFrom, position, width, out);
                run(values[position], end - position, width, out);
                position = end;
                packedFrom = end;
            } else {
                position = Math.min(position + GROUP, to);
            }
        }
        pack(values, packedFrom, to, width, out);
    }

    /// Appends the same number `count` times.
    public void run(int value, int count, int width, PageBuffer out) {
        for (int rest = count; rest > 0; rest -= MAX_RUN) {
            out.putVarint((long) Math.min(rest, MAX_RUN) << 1);
            for (int shift = 0; shift < width; shift += Byte.SIZE) {
                out.put(value >>> shift);
            }
        }
    }

    private static int runEnd(int[] values, int from, int to) {
        int value = values[from];
        int end = from + 1;
        while (end < to && values[end] == value) {
            end++;
        }
        return end;
    }

    private void pack(int[] values, int from, int to, int width, PageBuffer out) {
        int count = to - from;
        if (count == 0) {
            return;
        }
        int groups = (count + GROUP - 1) / GROUP;
        out.putVarint(((long) groups << 1) | 1);
        byte[] target = out.reserve((long) groups * width + Long.BYTES);
        int whole = count & -GROUP;
        int end = BitPacking.pack(values, from, whole, width, target, out.size());
        if (whole < count) {
            java.util.Arrays.fill(lastGroup, 0);
            System.arraycopy(values, from + whole, lastGroup, 0, count - whole);
            end = BitPacking.pack(lastGroup, 0, GROUP, width, target, end);
        }
        out.advance(end - out.size());
    }
}
