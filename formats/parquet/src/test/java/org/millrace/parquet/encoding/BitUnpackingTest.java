package org.millrace.parquet.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitUnpackingTest {

    private final Random random = new Random(11);

    /// Arrays that end with the numbers and arrays that go on, so that loads of whole words stop early or do not.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 40})
    void unpacksNumbersOfAllWidths(int spare) {
        for (int width = 0; width <= Integer.SIZE; width++) {
            for (int count : new int[] {0, 1, 7, 8, 9, 64, 129}) {
                int from = random.nextInt(3);
                int end = from + (width * count + 7) / 8;
                byte[] data = new byte[end + spare];
                random.nextBytes(data);
                int[] out = new int[count + 4];
                BitUnpacking.unpack(data, from, end, width, out, 2, count);
                for (int i = 0; i < count; i++) {
                    assertThat(out[2 + i])
                            .as("number %d of %d, %d bits", i, count, width)
                            .isEqualTo(bits(data, 8 * from + i * width, width));
                }
            }
        }
    }

    private static int bits(byte[] data, int from, int width) {
        int number = 0;
        for (int i = 0; i < width; i++) {
            number |= (data[(from + i) >>> 3] >>> (from + i & 7) & 1) << i;
        }
        return number;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8, 9, 12, 15, 16})
    void bothWaysGiveTheSameNumbers(int width) {
        for (int groups = 1; groups < 40; groups++) {
            byte[] data = new byte[groups * width + Long.BYTES + 3];
            random.nextBytes(data);
            int[] simd = new int[8 * groups + 1];
            int[] scalar = new int[8 * groups + 1];
            BitUnpacking.unpackSimd(data, 3, width, simd, 1, groups);
            BitUnpacking.unpackGroups(data, 3, width, scalar, 1, groups);
            assertThat(simd).isEqualTo(scalar);
        }
    }
}
