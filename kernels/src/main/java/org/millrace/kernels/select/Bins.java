package org.millrace.kernels.select;

import java.util.Arrays;
import org.millrace.kernels.simd.Simd;
import org.millrace.kernels.simd.SimdBins;

/// Finds the interval between neighbouring edges that a number falls into.
public final class Bins {

    /// Up to this many edges, counting those that a number has passed is faster than a binary search, because no branch
    /// depends on the number. Benchmark: `ExpressionBenchmark`.
    private static final int FEW_EDGES = 24;

    private static final int STEP = 512;

    private final double[] edges;
    private final double[] counts = new double[STEP];
    private final boolean closedRight;
    private final boolean includeOuter;

    /// Intervals between ascending edges.
    ///
    /// @param edges        the borders, at least two
    /// @param closedRight  whether an interval contains its upper edge and not its lower one; otherwise the reverse
    /// @param includeOuter whether the outermost edge on the open side belongs to its interval as well
    public Bins(double[] edges, boolean closedRight, boolean includeOuter) {
        this.edges = Arrays.stream(edges).map(edge -> edge + 0.0).toArray();
        this.closedRight = closedRight;
        this.includeOuter = includeOuter;
    }

    /// The number of intervals.
    public int count() {
        return edges.length - 1;
    }

    /// Writes the interval of each number, counted from 0, to `codes`; where a number is outside of all (NaN always
    /// is), writes 0 and clears its bit in `validity`. Gives whether there is such a number. For one thread at a
    /// time.
    public boolean find(double[] numbers, int rows, int[] codes, long[] validity) {
        if (edges.length > FEW_EDGES) {
            search(numbers, rows, codes);
        } else {
            count(numbers, rows, codes);
        }
        if (includeOuter) {
            outermost(numbers, rows, codes);
        }
        return mark(rows, codes, validity);
    }

    private void count(double[] numbers, int rows, int[] codes) {
        double[] passed = counts;
        for (int from = 0; from < rows; from += STEP) {
            int size = Math.min(STEP, rows - from);
            if (closedRight) {
                countBelow(numbers, from, size);
            } else {
                countReached(numbers, from, size);
            }
            for (int i = 0; i < size; i++) {
                codes[from + i] = (int) passed[i] - 1;
            }
        }
    }

    private void countBelow(double[] numbers, int from, int count) {
        if (Simd.AVAILABLE) {
            SimdBins.countBelow(numbers, from, count, edges, counts);
        } else {
            countBelowScalar(numbers, from, count, edges, counts);
        }
    }

    private void countReached(double[] numbers, int from, int count) {
        if (Simd.AVAILABLE) {
            SimdBins.countReached(numbers, from, count, edges, counts);
        } else {
            countReachedScalar(numbers, from, count, edges, counts);
        }
    }

    static void countBelowScalar(double[] numbers, int from, int count, double[] borders, double[] counts) {
        for (int i = 0; i < count; i++) {
            double number = numbers[from + i];
            int passed = 0;
            for (double border : borders) {
                passed += number > border ? 1 : 0;
            }
            counts[i] = passed;
        }
    }

    static void countReachedScalar(double[] numbers, int from, int count, double[] borders, double[] counts) {
        for (int i = 0; i < count; i++) {
            double number = numbers[from + i];
            int passed = 0;
            for (double border : borders) {
                passed += number >= border ? 1 : 0;
            }
            counts[i] = passed;
        }
    }

    private void search(double[] numbers, int rows, int[] codes) {
        for (int i = 0; i < rows; i++) {
            // Adding zero makes -0.0 the 0.0 that an edge may be.
            double number = numbers[i] + 0.0;
            int place = Arrays.binarySearch(edges, number);
            int below = place < 0 ? -place - 1 : closedRight ? place : place + 1;
            codes[i] = Double.isNaN(number) ? -1 : below - 1;
        }
    }

    private void outermost(double[] numbers, int rows, int[] codes) {
        int inside = closedRight ? 0 : edges.length - 2;
        double edge = closedRight ? edges[0] : edges[edges.length - 1];
        for (int i = 0; i < rows; i++) {
            codes[i] = numbers[i] == edge ? inside : codes[i];
        }
    }

    private boolean mark(int rows, int[] codes, long[] validity) {
        int intervals = edges.length - 1;
        long outside = 0;
        for (int base = 0; base < rows; base += 64) {
            int end = Math.min(64, rows - base);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                int code = codes[base + i];
                boolean inside = Integer.compareUnsigned(code, intervals) < 0;
                bits |= (inside ? 1L : 0L) << i;
                codes[base + i] = inside ? code : 0;
            }
            validity[base >>> 6] = bits;
            outside |= ~bits & -1L >>> -end;
        }
        return outside != 0;
    }
}
