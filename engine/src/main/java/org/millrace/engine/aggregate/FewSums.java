package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Decimal128Vector;

/// Sums of the rows of one batch for a few groups. Where there are few groups, a row often waits for the row before it
/// that changed the same sum. So each group has four sums, for every fourth row each, or two of wide numbers, which are
/// cut into parts that are added up without carries. That is exact for one batch.
final class FewSums {

    /// With more groups than this, rows rarely wait for each other.
    static final int MOST = 512;

    private static final int ROWS_BITS = 16;

    /// So many rows of numbers with this many bits can be added up in 64 bits.
    private static final long LIMIT = 1L << (Long.SIZE - 2 - ROWS_BITS);

    private static final int ODD = 4;
    private static final int STRIDE = 8;
    private static final int UPPER = 1;
    private static final int HIGH = 2;
    private static final long MASK = 0xFFFF_FFFFL;

    /// Of each group: four sums of numbers of 64 bits; or the sums of the lower and the upper half of the lower 64
    /// bits,
    /// and of the upper 64 bits, of even rows and then of odd ones.
    private long[] sums = {};
    private boolean wide;

    /// Takes the sum of a group.
    interface Target {
        void add(int group, long high, long low);
    }

    /// Adds rows up; false, and nothing is added, where they are too many or too large.
    boolean add(int[] groups, long[] values, long @Nullable [] validity, int from, int to) {
        if (to - from > 1 << ROWS_BITS || !small(values, from, to)) {
            return false;
        }
        long[] target = room();
        wide = false;
        if (validity == null) {
            addComplete(groups, values, target, from, to);
        } else {
            for (int i = from; i < to; i++) {
                long there = -(validity[i >>> 6] >>> i & 1);
                target[groups[i] * STRIDE + (i & 3)] += values[i] & there;
            }
        }
        return true;
    }

    private static void addComplete(int[] groups, long[] values, long[] target, int from, int to) {
        int i = from;
        for (; i < to - 3; i += 4) {
            target[groups[i] * STRIDE] += values[i];
            target[groups[i + 1] * STRIDE + 1] += values[i + 1];
            target[groups[i + 2] * STRIDE + 2] += values[i + 2];
            target[groups[i + 3] * STRIDE + 3] += values[i + 3];
        }
        for (; i < to; i++) {
            target[groups[i] * STRIDE] += values[i];
        }
    }

    /// As [#add(int[], long[], long[], int, int)] for numbers of 128 bits.
    boolean addWide(int[] groups, Decimal128Vector numbers, int from, int to) {
        long[] highs = numbers.high();
        long[] lows = numbers.low();
        long[] validity = numbers.validity();
        if (to - from > 1 << ROWS_BITS || !small(highs, from, to)) {
            return false;
        }
        long[] target = room();
        wide = true;
        for (int i = from; i < to; i++) {
            if (Bits.valid(validity, i)) {
                int place = groups[i] * STRIDE + (i & 1) * ODD;
                long low = lows[i];
                target[place] += low & MASK;
                target[place + UPPER] += low >>> Integer.SIZE;
                target[place + HIGH] += highs[i];
            }
        }
        return true;
    }

    /// Whether all values are from `-LIMIT` to below `LIMIT`.
    private static boolean small(long[] values, int from, int to) {
        long bits = 0;
        for (int i = from; i < to; i++) {
            bits |= values[i] + LIMIT;
        }
        return (bits & -2 * LIMIT) == 0;
    }

    private long[] room() {
        if (sums.length == 0) {
            sums = new long[MOST * STRIDE];
        }
        return sums;
    }

    /// Gives the sums away and starts again at zero.
    void flush(int groups, Target target) {
        for (int group = 0; group < groups; group++) {
            int place = group * STRIDE;
            if (wide) {
                long lower = sums[place] + sums[place + ODD];
                long upper = sums[place + UPPER] + sums[place + ODD + UPPER] + (lower >>> Integer.SIZE);
                long high = sums[place + HIGH] + sums[place + ODD + HIGH] + (upper >>> Integer.SIZE);
                target.add(group, high, upper << Integer.SIZE | lower & MASK);
            } else {
                long sum = sums[place] + sums[place + 1] + sums[place + 2] + sums[place + 3];
                target.add(group, sum >> Long.SIZE - 1, sum);
            }
        }
        Arrays.fill(sums, 0, groups * STRIDE, 0);
    }

    long bytes() {
        return 8L * sums.length;
    }
}
