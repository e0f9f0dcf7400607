package org.millrace.kernels.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Sums over eight interleaved accumulators: value `i` of the range goes to accumulator `i % 8`, whatever the width of
/// the machine's registers, so that the bits are those of the scalar twin `InterleavedSums`.
public final class SimdSums {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int WAYS = 8;

    /// Whether eight accumulators fill whole registers of this machine.
    public static final boolean FITS = LANES <= WAYS && WAYS % LANES == 0;

    private SimdSums() {}

    /// Adds values to eight sums, the rounding error of each addition to its correction (Knuth's TwoSum).
    ///
    /// @param values the values
    /// @param from   the first; the number of values is a multiple of 8
    /// @param to     the end
    public static void compensated(double[] values, int from, int to, double[] sums, double[] corrections) {
        for (int way = 0; way < WAYS; way += LANES) {
            DoubleVector sum = DoubleVector.fromArray(SPECIES, sums, way);
            DoubleVector correction = DoubleVector.fromArray(SPECIES, corrections, way);
            for (int i = from + way; i < to; i += WAYS) {
                DoubleVector value = DoubleVector.fromArray(SPECIES, values, i);
                DoubleVector total = sum.add(value);
                DoubleVector added = total.sub(sum);
                correction = correction.add(sum.sub(total.sub(added)).add(value.sub(added)));
                sum = total;
            }
            sum.intoArray(sums, way);
            correction.intoArray(corrections, way);
        }
    }

    /// Adds `value - origin` to eight sums.
    public static void shifted(double[] values, int from, int to, double origin, double[] sums) {
        for (int way = 0; way < WAYS; way += LANES) {
            DoubleVector sum = DoubleVector.fromArray(SPECIES, sums, way);
            for (int i = from + way; i < to; i += WAYS) {
                sum = sum.add(DoubleVector.fromArray(SPECIES, values, i).sub(origin));
            }
            sum.intoArray(sums, way);
        }
    }

    /// Adds the first two powers of `value - mean` to eight sums each.
    public static void powers2(double[] values, int from, int to, double mean, double[] first, double[] second) {
        for (int way = 0; way < WAYS; way += LANES) {
            DoubleVector sum1 = DoubleVector.fromArray(SPECIES, first, way);
            DoubleVector sum2 = DoubleVector.fromArray(SPECIES, second, way);
            for (int i = from + way; i < to; i += WAYS) {
                DoubleVector distance =
                        DoubleVector.fromArray(SPECIES, values, i).sub(mean);
                sum1 = sum1.add(distance);
                sum2 = sum2.add(distance.mul(distance));
            }
            sum1.intoArray(first, way);
            sum2.intoArray(second, way);
        }
    }

    /// Adds the third and fourth powers of `value - mean` to eight sums each.
    public static void powers4(double[] values, int from, int to, double mean, double[] third, double[] fourth) {
        for (int way = 0; way < WAYS; way += LANES) {
            DoubleVector sum3 = DoubleVector.fromArray(SPECIES, third, way);
            DoubleVector sum4 = DoubleVector.fromArray(SPECIES, fourth, way);
            for (int i = from + way; i < to; i += WAYS) {
                DoubleVector distance =
                        DoubleVector.fromArray(SPECIES, values, i).sub(mean);
                DoubleVector square = distance.mul(distance);
                sum3 = sum3.add(square.mul(distance));
                sum4 = sum4.add(square.mul(square));
            }
            sum3.intoArray(third, way);
            sum4.intoArray(fourth, way);
        }
    }
}
