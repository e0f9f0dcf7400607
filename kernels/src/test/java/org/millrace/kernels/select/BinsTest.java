package org.millrace.kernels.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.millrace.kernels.simd.SimdBins;
import org.millrace.vectors.Bits;

class BinsTest {

    @Test
    void fewAndManyEdgesFindTheIntervalThatTheDefinitionGives() {
        SplittableRandom random = new SplittableRandom(9);
        for (int count : new int[] {2, 5, 24, 25, 60}) {
            double[] edges = new double[count];
            for (int i = 0; i < count; i++) {
                edges[i] = i == 0 ? -3 : edges[i - 1] + 1 + random.nextInt(3);
            }
            double[] numbers = new double[333];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = i % 10 == 0 ? Double.NaN : i % 7 == 0 ? -0.0 : random.nextInt(-5, 3 * count) / 2.0;
            }
            for (int options = 0; options < 4; options++) {
                check(edges, numbers, (options & 1) != 0, (options & 2) != 0);
            }
        }
    }

    @Test
    void simdAndScalarLoopsAgree() {
        double[] borders = {-1.0, 0.0, 2.5, Double.MAX_VALUE};
        double[] odd = {Double.NaN, -0.0, 0.0, 2.5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1.0, 1.0};
        double[] numbers = new SplittableRandom(2)
                .ints(120, 0, odd.length)
                .mapToDouble(i -> odd[i])
                .toArray();
        for (int count = 0; count < 100; count++) {
            double[] simd = new double[count];
            double[] scalar = new double[count];
            SimdBins.countBelow(numbers, 5, count, borders, simd);
            Bins.countBelowScalar(numbers, 5, count, borders, scalar);
            assertThat(simd).containsExactly(scalar);
            SimdBins.countReached(numbers, 5, count, borders, simd);
            Bins.countReachedScalar(numbers, 5, count, borders, scalar);
            assertThat(simd).containsExactly(scalar);
        }
    }

    private static void check(double[] edges, double[] numbers, boolean closedRight, boolean includeOuter) {
        int[] codes = new int[numbers.length];
        long[] validity = new long[Bits.words(numbers.length)];
        boolean outside = new Bins(edges, closedRight, includeOuter).find(numbers, numbers.length, codes, validity);
        boolean anyOutside = false;
        for (int i = 0; i < numbers.length; i++) {
            int expected = interval(edges, numbers[i], closedRight, includeOuter);
            anyOutside |= expected < 0;
            assertThat(Bits.test(validity, i)).isEqualTo(expected >= 0);
            assertThat(codes[i]).isEqualTo(Math.max(0, expected));
        }
        assertThat(outside).isEqualTo(anyOutside);
    }

    private static int interval(double[] edges, double number, boolean closedRight, boolean includeOuter) {
        for (int i = 0; i + 1 < edges.length; i++) {
            boolean inside = closedRight
                    ? number > edges[i] && number <= edges[i + 1]
                    : number >= edges[i] && number < edges[i + 1];
            boolean outer = closedRight
                    ? i == 0 && number == edges[0]
                    : i == edges.length - 2 && number == edges[edges.length - 1];
            if (inside || includeOuter && outer) {
                return i;
            }
        }
        return -1;
    }
}
