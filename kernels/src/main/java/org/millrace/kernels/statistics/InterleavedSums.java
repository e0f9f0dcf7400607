package org.millrace.kernels.statistics;

/// The scalar twin of `SimdSums`: value `i` of the range goes to accumulator `i % 8`.
final class InterleavedSums {

    /// The number of accumulators.
    static final int WAYS = 8;

    private InterleavedSums() {}

    /// Adds values to eight sums, the rounding error of each addition to its correction.
    static void compensated(double[] values, int from, int to, double[] sums, double[] corrections) {
        for (int way = 0; way < WAYS; way++) {
            double sum = sums[way];
            double correction = corrections[way];
            for (int i = from + way; i < to; i += WAYS) {
                double value = values[i];
                double total = sum + value;
                double added = total - sum;
                correction += (sum - (total - added)) + (value - added);
                sum = total;
            }
            sums[way] = sum;
            corrections[way] = correction;
        }
    }

    /// Adds `value - origin` to eight sums.
    static void shifted(double[] values, int from, int to, double origin, double[] sums) {
        for (int way = 0; way < WAYS; way++) {
            double sum = sums[way];
            for (int i = from + way; i < to; i += WAYS) {
                sum += values[i] - origin;
            }
            sums[way] = sum;
        }
    }

    /// Adds the first two powers of `value - mean` to eight sums each.
    static void powers2(double[] values, int from, int to, double mean, double[] first, double[] second) {
        for (int way = 0; way < WAYS; way++) {
            double sum1 = first[way];
            double sum2 = second[way];
            for (int i = from + way; i < to; i += WAYS) {
                double distance = values[i] - mean;
                sum1 += distance;
                sum2 += distance * distance;
            }
            first[way] = sum1;
            second[way] = sum2;
        }
    }

    /// Adds the third and fourth powers of `value - mean` to eight sums each.
    static void powers4(double[] values, int from, int to, double mean, double[] third, double[] fourth) {
        for (int way = 0; way < WAYS; way++) {
            double sum3 = third[way];
            double sum4 = fourth[way];
            for (int i = from + way; i < to; i += WAYS) {
                double distance = values[i] - mean;
                double square = distance * distance;
                sum3 += square * distance;
                sum4 += square * square;
            }
            third[way] = sum3;
            fourth[way] = sum4;
        }
    }

    /// The sum of the eight accumulators, in a fixed order.
    static double total(double[] sums) {
        return ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
    }
}
