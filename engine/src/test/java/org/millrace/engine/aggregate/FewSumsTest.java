package org.millrace.engine.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DecimalType;

class FewSumsTest {

    private static final int GROUPS = 5;
    private static final int ROWS = 4_099;

    private final Random random = new Random(7);
    private final int[] groups = random.ints(ROWS, 0, GROUPS).toArray();
    private final long[] validity = new long[Bits.words(ROWS)];

    FewSumsTest() {
        for (int i = 0; i < ROWS; i++) {
            if (random.nextInt(4) != 0) {
                Bits.set(validity, i);
            }
        }
    }

    @Test
    void addsNumbersOf64Bits() {
        long[] values = random.longs(ROWS, -(1L << 45), 1L << 45).toArray();
        FewSums few = new FewSums();
        assertThat(few.add(groups, values, null, 0, ROWS)).isTrue();
        assertThat(flushed(few)).isEqualTo(expected(i -> BigInteger.valueOf(values[i]), null));
        assertThat(few.add(groups, values, validity, 3, ROWS)).isTrue();
        assertThat(flushed(few)).isNotEqualTo(expected(i -> BigInteger.valueOf(values[i]), null));
    }

    @Test
    void leavesOutMissingNumbers() {
        long[] values = random.longs(ROWS, -(1L << 45), 1L << 45).toArray();
        FewSums few = new FewSums();
        assertThat(few.add(groups, values, validity, 0, ROWS)).isTrue();
        assertThat(flushed(few)).isEqualTo(expected(i -> BigInteger.valueOf(values[i]), validity));
    }

    @Test
    void addsNumbersOf128Bits() {
        long[] highs = random.longs(ROWS, -(1L << 40), 1L << 40).toArray();
        long[] lows = random.longs(ROWS).toArray();
        Decimal128Vector numbers = new Decimal128Vector(new DecimalType(38, 2), highs, lows, ROWS, validity);
        FewSums few = new FewSums();
        assertThat(few.addWide(groups, numbers, 0, ROWS)).isTrue();
        assertThat(flushed(few)).isEqualTo(expected(numbers::value, validity));
    }

    @Test
    void refusesWhatCouldOverflow() {
        long[] values = new long[ROWS];
        values[17] = Long.MIN_VALUE;
        FewSums few = new FewSums();
        assertThat(few.add(groups, values, null, 18, ROWS)).isTrue();
        assertThat(few.add(groups, values, null, 0, ROWS)).isFalse();
        assertThat(flushed(few)).containsOnly(BigInteger.ZERO);
    }

    private static BigInteger[] flushed(FewSums few) {
        BigInteger[] sums = new BigInteger[GROUPS];
        Arrays.fill(sums, BigInteger.ZERO);
        few.flush(GROUPS, (group, high, low) -> sums[group] = sums[group].add(Decimal128Vector.unscaled(high, low)));
        return sums;
    }

    private interface Value {
        BigInteger at(int row);
    }

    private BigInteger[] expected(Value value, long @Nullable [] there) {
        BigInteger[] sums = new BigInteger[GROUPS];
        Arrays.fill(sums, BigInteger.ZERO);
        for (int i = 0; i < ROWS; i++) {
            if (Bits.valid(there, i)) {
                sums[groups[i]] = sums[groups[i]].add(value.at(i));
            }
        }
        return sums;
    }
}
