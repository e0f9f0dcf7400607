package org.millrace.kernels.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.millrace.kernels.arithmetic.LongDecimals.Operand;

class LongDecimalsTest {

    private interface Loop {
        long run(Operand left, Operand right, long[] out, int rows, long limit);
    }

    private static void assertLikeBigIntegers(Loop loop, BinaryOperator<BigInteger> exact) {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            int digits = 1 + random.nextInt(18);
            long limit = PowersOfTen.ofLong(digits);
            int rows = 1 + random.nextInt(3);
            long[] left = random.longs(rows, -limit + 1, limit).toArray();
            long[] right = random.longs(1, -limit + 1, limit)
                    .map(number -> random.nextBoolean() ? number : number % 1000)
                    .toArray();
            long[] out = new long[rows];
            boolean refused = loop.run(new Operand(left, -1), new Operand(right, 0), out, rows, limit) < 0;
            boolean tooLarge = false;
            for (int i = 0; i < rows; i++) {
                BigInteger result = exact.apply(BigInteger.valueOf(left[i]), BigInteger.valueOf(right[0]));
                boolean fits = result.abs().compareTo(BigInteger.valueOf(limit)) < 0;
                tooLarge |= !fits;
                if (fits) {
                    assertThat(out[i]).isEqualTo(result.longValueExact());
                }
            }
            assertThat(refused).isEqualTo(tooLarge);
        }
    }

    @Test
    void sumsDifferencesAndProductsAreExactOrRefused() {
        assertLikeBigIntegers(LongDecimals::add, BigInteger::add);
        assertLikeBigIntegers(LongDecimals::subtract, BigInteger::subtract);
        assertLikeBigIntegers(LongDecimals::multiply, BigInteger::multiply);
    }

    @Test
    void productsOfTwoColumnsAreExactOrRefused() {
        Random random = new Random(8);
        long limit = PowersOfTen.ofLong(18);
        for (int bits = 1; bits < 64; bits++) {
            long[] left = random.longs(67, -(1L << bits - 1), 1L << bits - 1).toArray();
            long[] right = random.longs(67, -(1L << 62 - bits / 2), 1L << 62 - bits / 2)
                    .toArray();
            long[] out = new long[67];
            long refused = LongDecimals.multiply(new Operand(left, -1), new Operand(right, -1), out, 67, limit);
            boolean tooLarge = false;
            for (int i = 0; i < 67; i++) {
                BigInteger exact = BigInteger.valueOf(left[i]).multiply(BigInteger.valueOf(right[i]));
                boolean fits = exact.abs().compareTo(BigInteger.valueOf(limit)) < 0;
                tooLarge |= !fits;
                assertThat(!fits || out[i] == exact.longValueExact()).isTrue();
            }
            assertThat(refused < 0).isEqualTo(tooLarge);
        }
    }

    @Test
    void smallProductsOfTwoColumnsAreExact() {
        Random random = new Random(9);
        for (int bits = 1; bits < 59; bits++) {
            long[] left = random.longs(67, -(1L << bits), 1L << bits).toArray();
            long[] right = random.longs(67, -(1L << 59 - bits), 1L << 59 - bits).toArray();
            long[] out = new long[67];
            long limit = PowersOfTen.ofLong(18);
            assertThat(LongDecimals.multiply(new Operand(left, -1), new Operand(right, -1), out, 67, limit))
                    .isNotNegative();
            for (int i = 0; i < 67; i++) {
                assertThat(out[i]).isEqualTo(Math.multiplyExact(left[i], right[i]));
            }
        }
    }
}
