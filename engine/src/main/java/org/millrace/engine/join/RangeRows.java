package org.millrace.engine.join;

import java.util.Arrays;
import org.millrace.vectors.Bits;

/// The build rows of one range after the other, in build order if that is wanted. Belongs to one thread at a time.
final class RangeRows {

    private final int[] order;
    /// Whether rows must be put into build order.
    private final boolean sorting;
    /// The rows of a range that is small beside all; a large one's are bits.
    private final int[] few;

    private final long[] many;
    private int[] source = {};
    private boolean bits;
    /// The next position in the source, or the next row that may have a bit; and where the range ends.
    private int next;

    private int end;

    /// @param buildCount   the number of build rows
    /// @param inBuildOrder whether the order of rows matters
    RangeRows(RangeIndex index, int buildCount, boolean inBuildOrder) {
        order = index.rows();
        sorting = inBuildOrder && !index.sorted();
        many = new long[sorting ? Bits.words(buildCount) : 0];
        few = new int[many.length];
    }

    /// Goes to the rows of a range.
    void start(int from, int to) {
        int count = to - from;
        bits = sorting && count > few.length;
        source = order;
        next = from;
        end = to;
        if (bits) {
            spread(from, to);
        } else if (sorting && count > 1) {
            System.arraycopy(order, from, few, 0, count);
            Arrays.sort(few, 0, count);
            source = few;
            next = 0;
            end = count;
        }
    }

    /// Takes as many steps as there are words of bits, which is less than there are rows in the range.
    private void spread(int from, int to) {
        Arrays.fill(many, 0);
        for (int i = from; i < to; i++) {
            Bits.set(many, order[i]);
        }
        next = 0;
        end = many.length * Long.SIZE;
    }

    /// Writes the next rows, `most` at most; gives their number.
    int take(int[] target, int at, int most) {
        if (bits) {
            return takeBits(target, at, most);
        }
        int count = Math.min(most, end - next);
        System.arraycopy(source, next, target, at, count);
        next += count;
        return count;
    }

    private int takeBits(int[] target, int at, int most) {
        int row = next;
        int count = 0;
        while (row < end && count < most) {
            long rest = many[row >> 6] >>> row;
            if (rest == 0) {
                row = (row | 63) + 1;
            } else {
                row += Long.numberOfTrailingZeros(rest);
                target[at + count++] = row++;
            }
        }
        next = row;
        return count;
    }

    boolean ended() {
        return next >= end;
    }
}
