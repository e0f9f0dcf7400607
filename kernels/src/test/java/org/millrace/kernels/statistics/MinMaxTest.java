package org.millrace.kernels.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.millrace.kernels.simd.SimdDoubleMinMax;
import org.millrace.kernels.simd.SimdFloatMinMax;
import org.millrace.kernels.simd.SimdIntMinMax;
import org.millrace.kernels.simd.SimdLongMinMax;

class MinMaxTest {

    private static final double[] ODD = {
        Double.NaN, -0.0, 0.0, 1.0, -1.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE
    };

    @Test
    void doublesFollowTheTotalOrder() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 2_000; round++) {
            int kinds = 1 + random.nextInt(ODD.length);
            double[] values = random.ints(1 + random.nextInt(40), 0, kinds)
                    .mapToDouble(i -> ODD[i])
                    .toArray();
            double[] sorted = values.clone();
            java.util.Arrays.sort(sorted);
            assertThat(DoubleMinMax.min(values, 0, values.length)).isEqualTo(Double.valueOf(sorted[0]));
            assertThat(DoubleMinMax.max(values, 0, values.length)).isEqualTo(Double.valueOf(sorted[sorted.length - 1]));
            double low = values[0];
            double high = values[0];
            for (double value : values) {
                low = DoubleMinMax.min(low, value);
                high = DoubleMinMax.max(high, value);
            }
            assertThat(low).isEqualTo(Double.valueOf(sorted[0]));
            assertThat(high).isEqualTo(Double.valueOf(sorted[sorted.length - 1]));
        }
    }

    @Test
    void simdAndScalarLoopsAgree() {
        SplittableRandom random = new SplittableRandom(2);
        for (int length = 1; length < 100; length++) {
            long[] longs = random.longs(length).toArray();
            int[] ints = random.ints(length).toArray();
            double[] doubles = random.doubles(length, -9, 9).toArray();
            float[] floats = new float[length];
            for (int i = 0; i < length; i++) {
                floats[i] = (float) doubles[i];
            }
            assertThat(SimdLongMinMax.min(longs, 0, length, 5)).isEqualTo(LongMinMax.leastScalar(longs, 0, length, 5));
            assertThat(SimdLongMinMax.max(longs, 0, length, 5))
                    .isEqualTo(LongMinMax.greatestScalar(longs, 0, length, 5));
            assertThat(SimdIntMinMax.min(ints, 0, length, 5)).isEqualTo(IntMinMax.leastScalar(ints, 0, length, 5));
            assertThat(SimdIntMinMax.max(ints, 0, length, 5)).isEqualTo(IntMinMax.greatestScalar(ints, 0, length, 5));
            assertThat(SimdDoubleMinMax.min(doubles, 0, length, 5))
                    .isEqualTo(DoubleMinMax.leastScalar(doubles, 0, length, 5));
            assertThat(SimdDoubleMinMax.max(doubles, 0, length, -5))
                    .isEqualTo(DoubleMinMax.greatestScalar(doubles, 0, length, -5));
            assertThat(SimdFloatMinMax.min(floats, 0, length, 5))
                    .isEqualTo(FloatMinMax.leastScalar(floats, 0, length, 5));
            assertThat(SimdFloatMinMax.max(floats, 0, length, -5))
                    .isEqualTo(FloatMinMax.greatestScalar(floats, 0, length, -5));
        }
    }

    @Test
    void smallIntegersToo() {
        assertThat(ByteMinMax.min(new byte[] {3, -4, 5}, 0, 3)).isEqualTo((byte) -4);
        assertThat(ShortMinMax.max(new short[] {3, -4, 5}, 0, 3)).isEqualTo((short) 5);
    }
}
