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
}
