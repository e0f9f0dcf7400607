package org.millrace.kernels.strings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

class Utf8Test {

    @Test
    void everyCodePointReadsBack() {
        byte[] bytes = new byte[6];
        for (int point = 0; point <= 0x10ffff; point += point < 0x900 ? 1 : 37) {
            int size = Utf8.write(point, bytes, 1);
            assertThat(Utf8.codePoint(bytes, 1, 1 + size)).isEqualTo(point);
            assertThat(Utf8.next(bytes, 1, 1 + size)).isEqualTo(1 + size);
            assertThat(Utf8.previous(bytes, 1 + size, 1)).isEqualTo(1);
        }
    }

    @Test
    void bytesThatAreNoTextStayInTheirSlice() {
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < 20_000; round++) {
            byte[] data = new byte[12];
            random.nextBytes(data);
            int length = random.nextInt(10);
            Vector text = new BytesVector(PrimitiveType.STRING, data, new int[] {1}, new int[] {length}, 1, null);
            for (TextFunction function :
                    new TextFunction[] {TextFunction.UPPER, TextFunction.LOWER, TextFunction.REVERSE}) {
                VectorBuffer out = new VectorBuffer(PrimitiveType.STRING);
                out.start(1);
                function.apply(new Vector[] {text}, 1, out);
                int result = ((BytesVector) out.vector()).lengths()[0];
                assertThat(result).isLessThanOrEqualTo(length + length / 2 + 4);
            }
        }
        byte[] cut = "é".getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.codePoint(cut, 0, 1)).isEqualTo(-1);
    }

    @Test
    void partsAreFoundWhereverTheyAre() {
        SplittableRandom random = new SplittableRandom(13);
        for (int round = 0; round < 50_000; round++) {
            byte[] data = letters(random, random.nextInt(40));
            byte[] part = letters(random, random.nextInt(5));
            int from = random.nextInt(data.length + 1);
            int end = from + random.nextInt(data.length - from + 1);
            String text = new String(data, from, end - from, StandardCharsets.ISO_8859_1);
            int expected = text.indexOf(new String(part, StandardCharsets.ISO_8859_1));
            assertThat(Utf8.find(data, from, end, part, 0, part.length)).isEqualTo(expected < 0 ? -1 : from + expected);
        }
    }

    /// Bytes that repeat often and differ by 1 or in the highest bit: words of them borrow and carry.
    private static byte[] letters(SplittableRandom random, int length) {
        byte[] letters = {'a', 'b', (byte) 0x80, (byte) 0x81, 0, 1};
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = letters[random.nextInt(random.nextInt(1, 7))];
        }
        return text;
    }
}
