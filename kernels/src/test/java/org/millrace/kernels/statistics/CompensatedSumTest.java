package org.millrace.kernels.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.millrace.kernels.simd.Simd;
import org.millrace.kernels.simd.SimdSums;

class CompensatedSumTest {

    private static double[] values(int count) {
        SplittableRandom random = new SplittableRandom(7);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(18));
        }
        return values;
    }

    private static double sum(double[] values, int... cuts) {
        CompensatedSum sum = new CompensatedSum();
        int from = 0;
        for (int cut : cuts) {
            sum.add(values, from, cut);
            from = cut;
        }
        sum.add(values, from, values.length);
        return sum.sum();
    }

    @Test
    void isTheExactSumRoundedForHardValues() {
        double[] values = values(10_001);
        BigDecimal exact = BigDecimal.ZERO;
        for (double value : values) {
            exact = exact.add(new BigDecimal(value));
        }
        assertThat(sum(values)).isEqualTo(exact.doubleValue());
    }

    @Test
    void doesNotDependOnWhereBatchesEnd() {
        double[] values = values(5_000);
        double whole = sum(values);
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            int[] cuts = random.ints(round % 17, 0, values.length).sorted().toArray();
            assertThat(sum(values, cuts)).isEqualTo(whole);
        }
    }

    @Test
    void simdAndScalarLoopsGiveTheSameBits() {
        assertThat(Simd.AVAILABLE && SimdSums.FITS).isTrue();
        double[] values = values(4_096);
        for (int count = 0; count <= 4_088; count += 8 + count / 3 / 8 * 8) {
            double[] simd = new double[8];
            double[] simdErrors = new double[8];
            double[] scalar = new double[8];
            double[] scalarErrors = new double[8];
            SimdSums.compensated(values, 3, 3 + count, simd, simdErrors);
            InterleavedSums.compensated(values, 3, 3 + count, scalar, scalarErrors);
            assertThat(simd).containsExactly(scalar);
            assertThat(simdErrors).containsExactly(scalarErrors);
        }
    }

    @Test
    void infinitiesAndNaNComeOutAsInPlainAddition() {
        double[] values = new double[100];
        Arrays.fill(values, 1.5);
        values[40] = Double.POSITIVE_INFINITY;
        assertThat(sum(values)).isEqualTo(Double.POSITIVE_INFINITY);
        values[77] = Double.NEGATIVE_INFINITY;
        assertThat(sum(values)).isNaN();
        assertThat(sum(new double[0])).isZero();
    }

    @Test
    void mergesAsIfTheValuesFollowedEachOther() {
        double[] values = values(3_000);
        CompensatedSum left = new CompensatedSum();
        CompensatedSum right = new CompensatedSum();
        left.add(values, 0, 1_234);
        right.add(values, 1_234, 3_000);
        left.merge(right);
        assertThat(left.sum()).isEqualTo(sum(values));
        assertThat(left.count()).isEqualTo(3_000);
    }
}
