package org.millrace.kernels.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumbersAsTextTest {

    private final NumberText reader = new NumberText();

    private boolean readNumber(String text) {
        byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
        return reader.readNumber(bytes, 1, bytes.length - 2);
    }

    private boolean readInteger(String text) {
        byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
        return reader.readInteger(bytes, 1, bytes.length - 2);
    }

    @Test
    void everyDoubleReadsBackFromItsText() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 20_000; i++) {
            double value = i % 2 == 0
                    ? Double.longBitsToDouble(random.nextLong())
                    : random.nextInt(1_000_000) / Math.pow(10, random.nextInt(8));
            assertThat(readNumber(TextFormat.of(value))).isTrue();
            assertThat(reader.number()).isEqualTo(Double.valueOf(value));
        }
    }

    @Test
    void numbersAreReadAsJavaReadsThem() {
        for (String text : new String[] {
            "0",
            "-0",
            "00012.50",
            ".5",
            "5.",
            "1e22",
            "1E-22",
            "123456789012345678",
            "4.9e-324",
            "1e-400",
            "1e400",
            "9007199254740993",
            "0.000000000000000000000000000001",
            "179769313486231580793728971405301e276"
        }) {
            assertThat(readNumber(" " + text + "\t")).as(text).isTrue();
            assertThat(reader.number()).as(text).isEqualTo(Double.valueOf(text));
        }
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (String text : new String[] {
            "", " ", "-", ".", "e5", "1e", "1e+", "1.2.3", "1_000", "0x10", "1d", "1f", "NaN5", "in", "--1", "1 2", "é"
        }) {
            assertThat(readNumber(text)).as(text).isFalse();
        }
        for (String text : new String[] {"", "1.0", "1e3", "9223372036854775808", "-9223372036854775809", "+", "1 1"}) {
            assertThat(readInteger(text)).as(text).isFalse();
        }
    }

    @Test
    void integersReachBothEnds() {
        for (long value : new long[] {0, 1, -1, 10, -10, Long.MAX_VALUE, Long.MIN_VALUE, 999_999_999_999L}) {
            byte[] text = new byte[20];
            int length = TextFormat.writeLong(value, text, 0);
            assertThat(new String(text, 0, length, StandardCharsets.ISO_8859_1)).isEqualTo(Long.toString(value));
            assertThat(reader.readInteger(text, 0, length)).isTrue();
            assertThat(reader.integer()).isEqualTo(value);
        }
    }
}
