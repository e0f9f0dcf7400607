package org.millrace.engine.aggregate;

import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Quantiles of values that come in order, group by group.
///
/// @param fraction which quantile
/// @param discrete whether it is one of the values, the one at place `ceil(fraction × n)`; otherwise what lies between
///                 two of them is interpolated as [ListSummaries] does
/// @param result   the type of the result
record SortedQuantiles(double fraction, boolean discrete, DataType result) {

    /// The quantiles of the first groups.
    ///
    /// @param counts how many values each has
    Vector of(BatchReader sorted, long[] counts) {
        int groups = counts.length;
        long[] low = new long[groups];
        long[] high = new long[groups];
        long[] seen = new long[groups];
        for (Batch batch = sorted.next(); batch != null; batch = sorted.next()) {
            int[] owners = ((IntVector) Flatten.of(batch.column(0))).values();
            Vector values = Flatten.of(batch.column(1));
            for (int i = 0; i < batch.rows(); i++) {
                int group = owners[i];
                long place = seen[group]++;
                long first = first(counts[group]);
                if (place == first) {
                    low[group] = code(values, i);
                }
                if (place == Math.min(first + 1, counts[group] - 1)) {
                    high[group] = code(values, i);
                }
            }
        }
        return discrete ? LongCodes.toVector(result, low, groups, filled(counts)) : between(low, high, counts);
    }

    /// The place of the value at or below the quantile.
    private long first(long count) {
        return discrete ? Math.max(0, (long) Math.ceil(fraction * count) - 1) : (long) (fraction * (count - 1));
    }

    /// Raw bits of a double, so that the sign of zero is kept.
    private long code(Vector values, int row) {
        return discrete ? LongCodes.at(values, row) : Double.doubleToRawLongBits(((DoubleVector) values).values()[row]);
    }

    private Vector between(long[] lows, long[] highs, long[] counts) {
        double[] results = new double[counts.length];
        for (int i = 0; i < results.length; i++) {
            if (counts[i] > 0) {
                double place = fraction * (counts[i] - 1);
                results[i] = ListSummaries.between(
                        Double.longBitsToDouble(lows[i]), Double.longBitsToDouble(highs[i]), place - first(counts[i]));
            }
        }
        return new DoubleVector(PrimitiveType.DOUBLE, results, results.length, filled(counts));
    }

    private static long[] filled(long[] counts) {
        long[] validity = new long[Bits.words(counts.length)];
        for (int i = 0; i < counts.length; i++) {
            Bits.put(validity, i, counts[i] > 0);
        }
        return validity;
    }
}
