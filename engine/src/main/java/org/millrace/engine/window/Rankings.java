package org.millrace.engine.window;

import org.millrace.plan.expression.WindowCall;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Numbers, ranks and shares, which follow from boundaries alone.
final class Rankings implements WindowColumn {

    private final WindowCall.FunctionOver call;
    private final PagePositions positions;
    private final Edges partitions;
    private final Edges peers;

    Rankings(WindowCall.FunctionOver call, PagePositions positions, Pages pages) {
        this.call = call;
        this.positions = positions;
        this.partitions = new Edges(pages, false);
        this.peers = new Edges(pages, true);
    }

    @Override
    public Vector next(Page page) {
        return switch (call.function()) {
            case ROW_NUMBER -> rowNumbers(page);
            case RANK -> ranks(page);
            case DENSE_RANK -> denseRanks(page);
            case NTILE -> shares(page, call.number(0));
            case PERCENT_RANK -> percentRanks(page);
            case CUME_DIST -> distributions(page);
            case LAG, LEAD, FIRST_VALUE, LAST_VALUE, NTH_VALUE -> throw new IllegalStateException(call.toString());
        };
    }

    private Vector rowNumbers(Page page) {
        long[] numbers = new long[page.rows()];
        long[] starts = positions.partitionStart;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = page.start + i - starts[i] + 1;
        }
        return longs(numbers);
    }

    private Vector ranks(Page page) {
        long[] ranks = new long[page.rows()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = positions.peerStart[i] - positions.partitionStart[i] + 1;
        }
        return longs(ranks);
    }

    private Vector denseRanks(Page page) {
        long[] ranks = new long[page.rows()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = positions.group[i] + 1;
        }
        return longs(ranks);
    }

    /// The first `rows % shares` shares have one row more than the others.
    private Vector shares(Page page, long shares) {
        long[] numbers = new long[page.rows()];
        for (int i = 0; i < numbers.length; i++) {
            long start = positions.partitionStart[i];
            long rows = partitions.end(page.start + i) - start;
            long index = page.start + i - start;
            long size = rows / shares;
            long large = rows % shares;
            long inLarge = large * (size + 1);
            numbers[i] = 1 + (index < inLarge ? index / (size + 1) : large + (index - inLarge) / size);
        }
        return longs(numbers);
    }

    private Vector percentRanks(Page page) {
        double[] ranks = new double[page.rows()];
        for (int i = 0; i < ranks.length; i++) {
            long start = positions.partitionStart[i];
            long others = partitions.end(page.start + i) - start - 1;
            ranks[i] = others == 0 ? 0.0 : (double) (positions.peerStart[i] - start) / others;
        }
        return new DoubleVector(PrimitiveType.DOUBLE, ranks, ranks.length);
    }

    private Vector distributions(Page page) {
        double[] shares = new double[page.rows()];
        for (int i = 0; i < shares.length; i++) {
            long start = positions.partitionStart[i];
            long rows = partitions.end(page.start + i) - start;
            shares[i] = (double) (peers.end(page.start + i) - start) / rows;
        }
        return new DoubleVector(PrimitiveType.DOUBLE, shares, shares.length);
    }

    private static Vector longs(long[] values) {
        return new LongVector(PrimitiveType.INT64, values, values.length);
    }

    @Override
    public long needs(long end) {
        return end;
    }

    @Override
    public void leave() {}
}
