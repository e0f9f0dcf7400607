package org.millrace.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.millrace.vectors.PrimitiveType;

class BoundTextTest {

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String upper(String text, int limit) {
        byte[] bound = BoundText.upper(utf8(text), limit, PrimitiveType.STRING);
        return bound == null ? null : new String(bound, StandardCharsets.UTF_8);
    }

    @Test
    void shortBoundsStayAsTheyAre() {
        assertThat(upper("abc", 3)).isEqualTo("abc");
    }

    @Test
    void textIsCutBetweenCharacters() {
        assertThat(BoundText.lower(utf8("aä"), 2, PrimitiveType.STRING)).isEqualTo(utf8("a"));
        assertThat(upper("aä", 2)).isEqualTo("b");
        assertThat(upper("abz", 2)).isEqualTo("ac");
    }

    @Test
    void theHighestCharacterCannotBeRaised() {
        String highest = Character.toString(0x10ffff);
        assertThat(upper("a" + highest + "x", 5)).isEqualTo("b");
        assertThat(upper(highest + "x", 4)).isNull();
        assertThat(upper("\ud7ff" + "x", 3)).isEqualTo("\ue000");
    }

    @Test
    void bytesThatAreNoTextHaveNoUpperBound() {
        byte[] broken = {(byte) 0xff, 'a', 'b'};
        assertThat(BoundText.upper(broken, 2, PrimitiveType.STRING)).isNull();
    }

    @Test
    void binaryBoundsSkipFullBytes() {
        assertThat(BoundText.upper(new byte[] {1, -1, 5}, 2, PrimitiveType.BINARY))
                .isEqualTo(new byte[] {2});
        assertThat(BoundText.upper(new byte[] {-1, -1, 5}, 2, PrimitiveType.BINARY))
                .isNull();
        assertThat(BoundText.lower(new byte[] {1, -1, 5}, 2, PrimitiveType.BINARY))
                .isEqualTo(new byte[] {1, -1});
    }

    @Test
    void boundsHoldForRandomText() {
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            byte[] text = utf8((String)
                    RandomRows.value(random, new org.millrace.vectors.Field("t", PrimitiveType.STRING, false)));
            int limit = 1 + random.nextInt(8);
            byte[] upper = BoundText.upper(text, limit, PrimitiveType.STRING);
            byte[] lower = BoundText.lower(text, limit, PrimitiveType.STRING);
            assertThat(Arrays.compareUnsigned(lower, text)).isNotPositive();
            assertThat(upper == null ? 1 : Arrays.compareUnsigned(upper, text)).isNotNegative();
        }
    }
}
