package org.millrace.engine.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowCountsTest {

    @Test
    void countsTheRowsOfEachGroup() {
        Random random = new Random(3);
        RowCounts counts = new RowCounts();
        for (int round = 0; round < 100; round++) {
            int size = 1 + random.nextInt(RowCounts.MOST);
            int to = random.nextInt(300);
            int from = to == 0 ? 0 : random.nextInt(to);
            int[] groups = random.ints(to, 0, size).toArray();
            long[] expected = new long[size];
            for (int i = from; i < to; i++) {
                expected[groups[i]]++;
            }
            assertThat(Arrays.copyOf(counts.of(groups, from, to, size), size)).isEqualTo(expected);
        }
    }
}
