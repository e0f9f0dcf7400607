package org.millrace.kernels.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Int128Test {

    private final SplittableRandom random = new SplittableRandom(6);

    private BigInteger number() {
        BigInteger number = new BigInteger(random.nextInt(1, 128), new java.util.Random(random.nextLong()));
        return random.nextBoolean() ? number : number.negate();
    }

    private static Int128 of(BigInteger number) {
        Int128 result = new Int128();
        result.set(number.shiftRight(64).longValue(), number.longValue());
        return result;
    }

    private static boolean fits(BigInteger number) {
        return number.bitLength() < 128;
    }

    @Test
    void agreesWithBigInteger() {
        for (int i = 0; i < 50_000; i++) {
            BigInteger a = number();
            BigInteger b = number();
            Int128 other = of(b);
            Int128 sum = of(a);
            assertThat(sum.add(other.high(), other.low())).isEqualTo(fits(a.add(b)));
            assertThat(!fits(a.add(b)) || sum.big().equals(a.add(b))).isTrue();
            Int128 product = of(a);
            boolean fitted = product.multiply(other.high(), other.low());
            if (a.multiply(b).bitLength() < 127) {
                assertThat(fitted).isTrue();
            }
            assertThat(!fitted || product.big().equals(a.multiply(b)))
                    .as("%s * %s", a, b)
                    .isTrue();
            Int128 left = of(a);
            assertThat(Integer.signum(Int128.compare(left.high(), left.low(), other.high(), other.low())))
                    .isEqualTo(a.compareTo(b));
            int digits = random.nextInt(1, 39);
            assertThat(left.fitsDigits(digits)).isEqualTo(a.abs().compareTo(BigInteger.TEN.pow(digits)) < 0);
        }
    }
}
