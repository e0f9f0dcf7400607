package org.millrace.kernels.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.vectors.Bits;

class BitTableTest {

    private final Random random = new Random(5);

    /// Dictionaries that fit a register, that fit a cache as bytes, and larger ones; rows around whole words.
    @ParameterizedTest
    @CsvSource({"1, 200", "64, 63", "255, 64", "256, 65", "257, 1000", "16384, 129", "16385, 200", "7, 0"})
    void looksUpTheBitOfEachCode(int entries, int rows) {
        long[] bits = random.longs(Bits.words(entries)).toArray();
        int[] codes = random.ints(rows, 0, entries).toArray();
        long[] found = random.longs(Bits.words(rows)).toArray();
        BitTable table = new BitTable(bits, entries);
        table.lookUp(codes, rows, found);
        for (int i = 0; i < rows; i++) {
            assertThat(Bits.test(found, i)).as("row %d", i).isEqualTo(Bits.test(bits, codes[i]));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 128", "200, 64", "256, 640"})
    void bothWaysGiveTheSameBits(int entries, int rows) {
        long[] bits = random.longs(Bits.words(entries)).toArray();
        int[] codes = random.ints(rows, 0, entries).toArray();
        BitTable table = new BitTable(bits, entries);
        long[] fast = new long[rows / Long.SIZE];
        long[] plain = new long[rows / Long.SIZE];
        table.lookUpSimd(codes, rows, fast);
        table.lookUpBytes(codes, rows, plain);
        assertThat(fast).isEqualTo(plain);
    }
}
