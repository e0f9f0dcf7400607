package org.millrace.engine.window;

import org.millrace.vectors.Bits;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Sums and means of doubles: compensated (Knuth's TwoSum, in each summary), without anything being subtracted, so that
/// nothing that has left a frame leaves a trace.
final class DoubleSumState extends StackState {

    private final boolean mean;
    private final PageCursor.OfDoubles added;
    private final PageCursor.OfDoubles folded;

    // The back.
    private double sum;
    private double lost;
    private long count;

    // The rows of the block that the frame begins in.
    private final double[] sums = new double[BLOCK];
    private final double[] losts = new double[BLOCK];
    private final int[] counts = new int[BLOCK];

    // For each block, all later ones of the front.
    private double[] laterSums = {};
    private double[] laterLosts = {};
    private long[] laterCounts = {};

    private double[] results = {};
    private long[] validity = {};

    DoubleSumState(boolean mean, PageCursor.OfDoubles added, PageCursor.OfDoubles folded) {
        this.mean = mean;
        this.added = added;
        this.folded = folded;
    }

    @Override
    void clearBack() {
        sum = 0;
        lost = 0;
        count = 0;
    }

    @Override
    void addBack(long from, long to) {
        for (long position = from; position < to; position++) {
            int row = added.row(position);
            if (added.valid(row)) {
                add(added.values[row], 0, 1);
            }
        }
    }

    private void add(double value, double moreLost, long moreCount) {
        double total = sum + value;
        double part = total - sum;
        lost += (sum - (total - part)) + (value - part) + moreLost;
        sum = total;
        count += moreCount;
    }

    @Override
    void foldBlocks(long from, long to, int blocks) {
        if (laterSums.length < blocks) {
            laterSums = new double[blocks];
            laterLosts = new double[blocks];
            laterCounts = new long[blocks];
        }
        for (int block = 1; block < blocks; block++) {
            long first = from + (long) block * BLOCK;
            clearBack();
            for (long position = first; position < Math.min(to, first + BLOCK); position++) {
                int row = folded.row(position);
                if (folded.valid(row)) {
                    add(folded.values[row], 0, 1);
                }
            }
            laterSums[block - 1] = sum;
            laterLosts[block - 1] = lost;
            laterCounts[block - 1] = count;
        }
        clearBack();
        for (int block = blocks - 1; block >= 0; block--) {
            if (block < blocks - 1) {
                add(laterSums[block], laterLosts[block], laterCounts[block]);
            }
            laterSums[block] = sum;
            laterLosts[block] = lost;
            laterCounts[block] = count;
        }
        clearBack();
    }

    @Override
    void foldRows(long from, long to) {
        double backSum = sum;
        double backLost = lost;
        long backCount = count;
        clearBack();
        for (long position = to - 1; position >= from; position--) {
            int row = folded.row(position);
            if (folded.valid(row)) {
                add(folded.values[row], 0, 1);
            }
            int at = (int) (position - from);
            sums[at] = sum;
            losts[at] = lost;
            counts[at] = (int) count;
        }
        sum = backSum;
        lost = backLost;
        count = backCount;
    }

    @Override
    void begin(int rows) {
        results = new double[rows];
        validity = new long[Bits.words(rows)];
    }

    @Override
    void write(int row) {
        double totalSum = sum;
        double totalLost = lost;
        long totalCount = count;
        if (place >= 0) {
            double front = sums[place];
            double later = laterSums[block()];
            double both = front + later;
            double part = both - front;
            double bothLost = losts[place] + ((front - (both - part)) + (later - part) + laterLosts[block()]);
            totalSum = both + sum;
            part = totalSum - both;
            totalLost = bothLost + ((both - (totalSum - part)) + (sum - part) + lost);
            totalCount += counts[place] + laterCounts[block()];
        }
        if (totalCount > 0) {
            Bits.set(validity, row);
            // Infinities make the lost part NaN: the plain sum is right then.
            double total = Double.isNaN(totalLost) ? totalSum : totalSum + totalLost;
            results[row] = mean ? total / totalCount : total;
        }
    }

    @Override
    Vector finish(int rows) {
        boolean complete = Bits.count(validity, rows) == rows;
        return new DoubleVector(PrimitiveType.DOUBLE, results, rows, complete ? null : validity);
    }

    @Override
    void leave() {
        added.leave();
        folded.leave();
    }

    @Override
    long bytes() {
        return 24L * laterSums.length;
    }
}
