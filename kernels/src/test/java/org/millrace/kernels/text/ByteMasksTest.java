package org.millrace.kernels.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteMasksTest {

    private static final byte COMMA = ',';
    private static final byte NEWLINE = '\n';
    private static final byte QUOTE = '"';

    @Test
    void bothTwinsFindEveryByteAtEveryPlace() {
        Random random = new Random(7);
        byte[] alphabet = {COMMA, NEWLINE, QUOTE, 'a', 0, (byte) 0x80, (byte) 0xAC, ',' + 1, '\n' - 1, -1};
        for (int blocks : new int[] {0, 1, 2, 3, 7, 64}) {
            for (int from : new int[] {0, 1, 13, 64}) {
                byte[] bytes = new byte[from + blocks * 64];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = alphabet[random.nextInt(alphabet.length)];
                }
                long[] expected = expected(bytes, from, blocks);
                assertThat(scalar(bytes, from, blocks)).isEqualTo(expected);
                assertThat(chosen(bytes, from, blocks)).isEqualTo(expected);
            }
        }
    }

    @Test
    void findsTheOneByteThatIsNotAscii() {
        for (int size : new int[] {0, 1, 63, 64, 65, 200}) {
            byte[] bytes = new byte[size];
            assertThat(ByteMasks.anyNegative(bytes, 0, size)).isFalse();
            assertThat(ByteMasks.anyNegativeScalar(bytes, 0, size / 64)).isFalse();
            for (int i = 0; i < size; i++) {
                bytes[i] = (byte) 0xC3;
                assertThat(ByteMasks.anyNegative(bytes, 0, size)).isTrue();
                assertThat(ByteMasks.anyNegativeScalar(bytes, 0, size / 64)).isEqualTo(i < size / 64 * 64);
                bytes[i] = 'x';
            }
        }
    }

    private static long[] expected(byte[] bytes, int from, int blocks) {
        long[] masks = new long[3 * blocks];
        byte[] wanted = {COMMA, NEWLINE, QUOTE};
        for (int i = 0; i < blocks * 64; i++) {
            for (int j = 0; j < 3; j++) {
                if (bytes[from + i] == wanted[j]) {
                    masks[3 * (i / 64) + j] |= 1L << i;
                }
            }
        }
        return masks;
    }

    private static long[] scalar(byte[] bytes, int from, int blocks) {
        long[] masks = new long[3 * blocks];
        ByteMasks.findScalar(bytes, from, blocks, COMMA, NEWLINE, QUOTE, masks);
        return masks;
    }

    private static long[] chosen(byte[] bytes, int from, int blocks) {
        long[] masks = new long[3 * blocks];
        ByteMasks.find(bytes, from, blocks, COMMA, NEWLINE, QUOTE, masks);
        return masks;
    }
}
