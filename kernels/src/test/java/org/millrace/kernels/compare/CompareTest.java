package org.millrace.kernels.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.millrace.kernels.simd.SimdDoubleCompare;
import org.millrace.kernels.simd.SimdFloatCompare;
import org.millrace.kernels.simd.SimdIntCompare;
import org.millrace.kernels.simd.SimdLongCompare;
import org.millrace.vectors.Bits;

class CompareTest {

    private static final double[] ODD = {
        Double.NaN, -0.0, 0.0, 1.0, -1.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE
    };

    private final SplittableRandom random = new SplittableRandom(17);

    private double[] doubles(int count) {
        return random.ints(count, 0, ODD.length).mapToDouble(i -> ODD[i]).toArray();
    }

    /// Only the bits of the rows count.
    private static long[] masked(long[] words, int rows) {
        long[] copy = Arrays.copyOf(words, Bits.words(rows));
        if ((rows & 63) != 0) {
            copy[copy.length - 1] &= Bits.tailMask(rows);
        }
        return copy;
    }

    @Test
    void doublesFollowTheTotalOrder() {
        for (int rows = 0; rows < 200; rows += 7) {
            double[] left = doubles(rows);
            double[] right = doubles(rows);
            long[] words = new long[Bits.words(rows) + 1];
            for (Comparison comparison : Comparison.values()) {
                DoubleCompare.vectors(comparison, left, right, words, rows);
                for (int i = 0; i < rows; i++) {
                    int sign = Double.compare(left[i] + 0.0, right[i] + 0.0);
                    assertThat(Bits.test(words, i)).isEqualTo(comparison.holds(sign));
                }
                for (double constant : ODD) {
                    DoubleCompare.constant(comparison, left, constant, words, rows);
                    for (int i = 0; i < rows; i++) {
                        int sign = Double.compare(left[i] + 0.0, constant + 0.0);
                        assertThat(Bits.test(words, i)).isEqualTo(comparison.holds(sign));
                    }
                }
            }
        }
    }

    @Test
    void simdAndScalarLoopsOfDoublesAgree() {
        for (int rows = 0; rows < 200; rows++) {
            double[] left = doubles(rows);
            double[] right = doubles(rows);
            long[] simd = new long[4];
            long[] scalar = new long[4];
            SimdDoubleCompare.equal(left, right, simd, rows, -1);
            DoubleCompare.equalScalar(left, right, scalar, rows, -1);
            assertThat(masked(simd, rows)).isEqualTo(masked(scalar, rows));
            SimdDoubleCompare.less(left, right, simd, rows, 0);
            DoubleCompare.lessScalar(left, right, scalar, rows, 0);
            assertThat(masked(simd, rows)).isEqualTo(masked(scalar, rows));
            SimdDoubleCompare.less(left, 0.0, simd, rows, 0);
            DoubleCompare.lessScalar(left, 0.0, scalar, rows, 0);
            assertThat(masked(simd, rows)).isEqualTo(masked(scalar, rows));
            SimdDoubleCompare.lessOrEqual(left, -0.0, simd, rows, -1);
            DoubleCompare.lessOrEqualScalar(left, -0.0, scalar, rows, -1);
            assertThat(masked(simd, rows)).isEqualTo(masked(scalar, rows));
            SimdDoubleCompare.equal(left, -0.0, simd, rows, 0);
            DoubleCompare.equalScalar(left, -0.0, scalar, rows, 0);
            assertThat(masked(simd, rows)).isEqualTo(masked(scalar, rows));
        }
    }

    @Test
    void simdAndScalarLoopsOfFloatsAgree() {
        for (int rows = 0; rows < 200; rows++) {
            float[] left = floats(rows);
            float[] right = floats(rows);
            long[] simd = new long[4];
            long[] scalar = new long[4];
            SimdFloatCompare.equal(left, right, simd, rows, 0);
            FloatCompare.equalScalar(left, right, scalar, rows, 0);
            assertThat(masked(simd, rows)).isEqualTo(masked(scalar, rows));
            SimdFloatCompare.less(left, right, simd, rows, -1);
            FloatCompare.lessScalar(left, right, scalar, rows, -1);
            assertThat(masked(simd, rows)).isEqualTo(masked(scalar, rows));
            SimdFloatCompare.lessOrEqual(left, 1f, simd, rows, 0);
            FloatCompare.lessOrEqualScalar(left, 1f, scalar, rows, 0);
            assertThat(masked(simd, rows)).isEqualTo(masked(scalar, rows));
        }
    }

    private float[] floats(int count) {
        float[] floats = new float[count];
        double[] doubles = doubles(count);
        for (int i = 0; i < count; i++) {
            floats[i] = (float) doubles[i];
        }
        return floats;
    }

    @Test
    void simdAndScalarLoopsOfIntegersAgree() {
        for (int rows = 0; rows < 200; rows++) {
            int[] ints = random.ints(rows, -2, 3).toArray();
            int[] otherInts = random.ints(rows, -2, 3).toArray();
            long[] longs = random.longs(rows, -2, 3).toArray();
            long[] otherLongs = random.longs(rows, -2, 3).toArray();
            long[] simd = new long[4];
            long[] scalar = new long[4];
            SimdIntCompare.less(ints, otherInts, simd, rows, 0);
            IntCompare.lessScalar(ints, otherInts, scalar, rows, 0);
            assertThat(masked(simd, rows)).isEqualTo(masked(scalar, rows));
            SimdIntCompare.equal(ints, 1, simd, rows, -1);
            IntCompare.equalScalar(ints, 1, scalar, rows, -1);
            assertThat(masked(simd, rows)).isEqualTo(masked(scalar, rows));
            SimdLongCompare.lessOrEqual(longs, 0, simd, rows, 0);
            LongCompare.lessOrEqualScalar(longs, 0, scalar, rows, 0);
            assertThat(masked(simd, rows)).isEqualTo(masked(scalar, rows));
            SimdLongCompare.equal(longs, otherLongs, simd, rows, 0);
            LongCompare.equalScalar(longs, otherLongs, scalar, rows, 0);
            assertThat(masked(simd, rows)).isEqualTo(masked(scalar, rows));
        }
    }
}
