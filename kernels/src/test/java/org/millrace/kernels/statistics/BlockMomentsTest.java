package org.millrace.kernels.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.millrace.kernels.simd.SimdSums;

class BlockMomentsTest {

    private static double[] values(int count) {
        SplittableRandom random = new SplittableRandom(11);
        return random.doubles(count, 1_000, 1_001).map(x -> x * x).toArray();
    }

    private static Moments moments(double[] values, int... cuts) {
        BlockMoments moments = new BlockMoments(true);
        int from = 0;
        for (int cut : cuts) {
            moments.add(values, from, cut);
            from = cut;
        }
        moments.add(values, from, values.length);
        return moments.moments();
    }

    private static double exactPower(double[] values, int power) {
        MathContext digits = new MathContext(60);
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : values) {
            sum = sum.add(new BigDecimal(value));
        }
        BigDecimal mean = sum.divide(BigDecimal.valueOf(values.length), digits);
        BigDecimal powers = BigDecimal.ZERO;
        for (double value : values) {
            powers = powers.add(new BigDecimal(value).subtract(mean, digits).pow(power, digits), digits);
        }
        return powers.doubleValue();
    }

    @Test
    void agreesWithExactArithmetic() {
        double[] values = values(7_777);
        Moments moments = moments(values);
        assertThat(moments.count()).isEqualTo(7_777);
        assertThat(moments.m2() / exactPower(values, 2)).isCloseTo(1.0, within(1e-13));
        assertThat(moments.m3()).isCloseTo(exactPower(values, 3), within(1e-12 * Math.pow(moments.m2(), 1.5)));
        assertThat(moments.m4() / exactPower(values, 4)).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void doesNotDependOnWhereBatchesEnd() {
        double[] values = values(9_000);
        Moments whole = moments(values);
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 100; round++) {
            int[] cuts = random.ints(round % 13, 0, values.length).sorted().toArray();
            assertThat(moments(values, cuts)).usingRecursiveComparison().isEqualTo(whole);
        }
    }

    @Test
    void equalValuesHaveNoVariance() {
        double[] values = new double[5_000];
        java.util.Arrays.fill(values, 0.1);
        Moments moments = moments(values);
        assertThat(moments.mean()).isEqualTo(0.1);
        assertThat(moments.m2()).isZero();
    }

    @Test
    void mergesTheMomentsOfParts() {
        double[] values = values(10);
        Moments left = new Moments();
        for (double value : values) {
            left.add(value);
        }
        BlockMoments right = new BlockMoments(true);
        right.add(values, 0, 10);
        right.add(3.5, 2_000);
        left.merge(right.moments());
        double[] all = new double[2_020];
        System.arraycopy(values, 0, all, 0, 10);
        System.arraycopy(values, 0, all, 10, 10);
        java.util.Arrays.fill(all, 20, 2_020, 3.5);
        assertThat(left.count()).isEqualTo(2_020);
        assertThat(left.m2() / exactPower(all, 2)).isCloseTo(1.0, within(1e-12));
        assertThat(left.m3() / exactPower(all, 3)).isCloseTo(1.0, within(1e-12));
        assertThat(left.m4() / exactPower(all, 4)).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void simdAndScalarLoopsGiveTheSameBits() {
        double[] values = values(1_030);
        for (int count = 0; count <= 1_024; count += 8) {
            double[][] simd = new double[5][8];
            double[][] scalar = new double[5][8];
            SimdSums.shifted(values, 1, 1 + count, 17.25, simd[0]);
            InterleavedSums.shifted(values, 1, 1 + count, 17.25, scalar[0]);
            SimdSums.powers2(values, 1, 1 + count, 1_000_123.4, simd[1], simd[2]);
            InterleavedSums.powers2(values, 1, 1 + count, 1_000_123.4, scalar[1], scalar[2]);
            SimdSums.powers4(values, 1, 1 + count, 1_000_123.4, simd[3], simd[4]);
            InterleavedSums.powers4(values, 1, 1 + count, 1_000_123.4, scalar[3], scalar[4]);
            assertThat(simd).isDeepEqualTo(scalar);
        }
    }
}
