package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.millrace.errors.Cancellation;

/// Finds values by their place in the order without sorting all of them, in linear time on average: quickselect
/// (Hoare, "Algorithm 65: Find", 1961). The order is that of [Arrays#sort(double[])]: -0.0 before 0.0, NaN last.
final class Selection {

    /// Fewer values are sorted.
    private static final int FEW = 64;

    /// Partitions that hardly get shorter, after which the rest is sorted.
    private static final int MOST_ROUNDS = 120;

    private Selection() {}

    /// The value at `place` if `values[from, to)` were sorted. Afterwards no value before that place is greater and
    /// none
    /// after it is less.
    static double select(double[] values, int from, int to, int place) {
        int low = from;
        int high = to;
        for (int round = 0; high - low > FEW && round < MOST_ROUNDS; round++) {
            Cancellation.checkpoint();
            double pivot = pivot(values, low, high);
            int less = gather(values, low, high, pivot, false);
            int equal = gather(values, less, high, pivot, true);
            if (place < less) {
                high = less;
            } else if (place < equal) {
                return values[place];
            } else {
                low = equal;
            }
        }
        Arrays.sort(values, low, high);
        return values[place];
    }

    /// The least value after `place`, once that was selected.
    static double next(double[] values, int place, int to) {
        double least = values[place + 1];
        for (int i = place + 2; i < to; i++) {
            if (Double.compare(values[i], least) < 0) {
                least = values[i];
            }
        }
        return least;
    }

    /// The middle one of three values.
    private static double pivot(double[] values, int low, int high) {
        double[] three = {values[low], values[(low + high) >>> 1], values[high - 1]};
        Arrays.sort(three);
        return three[1];
    }

    /// Moves the values less than (or equal to) the pivot to the front; returns where the others begin.
    private static int gather(double[] values, int low, int high, double pivot, boolean orEqual) {
        int end = low;
        for (int i = low; i < high; i++) {
            double value = values[i];
            int order = value < pivot ? -1 : value > pivot ? 1 : Double.compare(value, pivot);
            if (order < 0 || (orEqual && order == 0)) {
                values[i] = values[end];
                values[end++] = value;
            }
        }
        return end;
    }
}
