package org.millrace.kernels.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Counts the borders that numbers have passed, a register of numbers at a time; the scalar twins are in `Bins`.
/// Counts are doubles because those can be added where the comparison is. NaN passes no border.
public final class SimdBins {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    private SimdBins() {}

    /// `counts[i]` becomes the number of borders below `numbers[from + i]`.
    public static void countBelow(double[] numbers, int from, int count, double[] borders, double[] counts) {
        int i = 0;
        for (; i <= count - SPECIES.length(); i += SPECIES.length()) {
            DoubleVector number = DoubleVector.fromArray(SPECIES, numbers, from + i);
            DoubleVector passed = DoubleVector.zero(SPECIES);
            for (double border : borders) {
                passed = passed.add(1.0, number.compare(VectorOperators.GT, border));
            }
            passed.intoArray(counts, i);
        }
        for (; i < count; i++) {
            double number = numbers[from + i];
            int passed = 0;
            for (double border : borders) {
                passed += number > border ? 1 : 0;
            }
            counts[i] = passed;
        }
    }

    /// `counts[i]` becomes the number of borders not above `numbers[from + i]`.
    public static void countReached(double[] numbers, int from, int count, double[] borders, double[] counts) {
        int i = 0;
        for (; i <= count - SPECIES.length(); i += SPECIES.length()) {
            DoubleVector number = DoubleVector.fromArray(SPECIES, numbers, from + i);
            DoubleVector passed = DoubleVector.zero(SPECIES);
            for (double border : borders) {
                passed = passed.add(1.0, number.compare(VectorOperators.GE, border));
            }
            passed.intoArray(counts, i);
        }
        for (; i < count; i++) {
            double number = numbers[from + i];
            int passed = 0;
            for (double border : borders) {
                passed += number >= border ? 1 : 0;
            }
            counts[i] = passed;
        }
    }
}
