package org.millrace.parquet.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text is valid exactly where the JDK's decoder takes it.
class Utf8TextTest {

    @Test
    void everySequenceOfThreeBytesIsJudgedAsByTheJdk() {
        byte[] data = new byte[3];
        int[] edges = {0, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec};
        for (int lead = 0; lead < 256; lead++) {
            for (int second = 0; second < 256; second++) {
                for (int third : edges) {
                    data[0] = (byte) lead;
                    data[1] = (byte) second;
                    data[2] = (byte) third;
                    assertSame(data);
                }
            }
        }
    }

    @Test
    void fourByteSequencesAndLongTextAreJudgedAsByTheJdk() {
        Random random = new Random(5);
        String alphabet = "abcdefghijklmnop äß€漢😀\u0000\uffff\ud7ff";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                int point = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
                text.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, point)));
            }
            byte[] data = text.toString().getBytes(StandardCharsets.UTF_8);
            assertSame(data);
            if (data.length > 0) {
                data[random.nextInt(data.length)] ^= (byte) (1 << random.nextInt(8));
                assertSame(data);
            }
        }
    }

    private static void assertSame(byte[] data) {
        byte[] padded = new byte[data.length + 2];
        System.arraycopy(data, 0, padded, 1, data.length);
        padded[0] = (byte) 0xc3;
        padded[data.length + 1] = (byte) 0xbf;
        assertThat(Utf8Text.valid(padded, 1, data.length + 1))
                .as(() -> shown(data))
                .isEqualTo(validForJdk(data));
    }

    private static String shown(byte[] data) {
        return java.util.HexFormat.of().formatHex(data);
    }

    private static boolean validForJdk(byte[] data) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 31, 32, 33, 63, 64, 100})
    void oneHighBitAnywhereIsNoAscii(int length) {
        byte[] data = "a".repeat(length + 2).getBytes(StandardCharsets.US_ASCII);
        data[0] = -1;
        data[length + 1] = -1;
        assertThat(Utf8Text.ascii(data, 1, length + 1)).isTrue();
        for (int i = 1; i <= length; i++) {
            data[i] = (byte) 0x80;
            assertThat(Utf8Text.ascii(data, 1, length + 1)).as("byte %d", i).isFalse();
            data[i] = 'a';
        }
    }

    @Test
    void theErrorShowsTheBytes() {
        byte[] data = {'o', 'k', -1, 0, 0, 0, 'a', -1};
        int[] starts = {0, 6};
        int[] lengths = {2, 2};
        assertThatThrownBy(() -> Utf8Text.check(data, starts, lengths, 0, 2))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("61 ff");
        assertThatCode(() -> Utf8Text.check(data, starts, lengths, 0, 1)).doesNotThrowAnyException();
    }
}
