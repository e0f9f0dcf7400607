package org.millrace.csv.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DoubleDigitsTest {

    @Test
    void writesTheDigitsOfTheJavaLibrary() {
        Random random = new Random(3);
        for (int i = 0; i < 300_000; i++) {
            assertSameNumber(value(random, i % 6));
        }
        for (double value : new double[] {
            0,
            -0.0,
            1,
            0.1,
            1e-6,
            9.99e-7,
            1e7,
            123456789.125,
            1e15,
            999999999999999.9,
            1e20,
            1e21,
            1e22,
            5e-324,
            Double.MAX_VALUE,
            0.30000000000000004,
            2.2250738585072014E-308,
            1e14 / 3,
            4503599627370497.5
        }) {
            assertSameNumber(value);
            assertSameNumber(-value);
        }
        assertThat(text(Double.NaN)).isEqualTo("NaN");
        assertThat(text(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }

    @Test
    void writesUsualNumbersWithoutAnExponent() {
        assertThat(text(12345678.9)).isEqualTo("12345678.9");
        assertThat(text(204.81)).isEqualTo("204.81");
        assertThat(text(100)).isEqualTo("100.0");
        assertThat(text(-0.0)).isEqualTo("-0.0");
        assertThat(text(0.000001)).isEqualTo("0.000001");
        assertThat(text(1e-7)).isEqualTo("1.0E-7");
        assertThat(text(1e20)).isEqualTo("100000000000000000000.0");
        assertThat(text(1e21)).isEqualTo("1.0E21");
        assertThat(text(1.0 / 3)).isEqualTo("0.3333333333333333");
    }

    private static double value(Random random, int kind) {
        return switch (kind) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> random.nextInt(1_000_000) / 100.0;
            case 2 -> random.nextDouble();
            case 3 -> (random.nextLong() >> random.nextInt(63)) / 1e6;
            case 4 -> random.nextLong() >> random.nextInt(63);
            default -> Math.nextUp(random.nextInt(100_000) / 1000.0);
        };
    }

    /// The same digits after zeros are taken off, so both the shortest and the closest.
    private static void assertSameNumber(double value) {
        String text = text(value);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return;
        }
        assertThat(Double.parseDouble(text)).isEqualTo(value);
        assertThat(new BigDecimal(text)).isEqualByComparingTo(new BigDecimal(Double.toString(value)));
    }

    private static String text(double value) {
        CharBytes text = new CharBytes(0);
        DoubleDigits.append(value, text);
        return new String(text.bytes(), 0, text.length(), StandardCharsets.US_ASCII);
    }
}
