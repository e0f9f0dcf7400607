package org.millrace.engine.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final double[] ODD = {
        Double.NaN, 0.0, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 1, 1
    };

    @Test
    void selectsWhatSortingWouldPutThere() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            int count = 2 + random.nextInt(run < 200 ? 300 : 20_000);
            int variety = 1 + random.nextInt(run % 3 == 0 ? 5 : 1_000_000);
            double[] values = new double[count];
            for (int i = 0; i < count; i++) {
                values[i] = random.nextInt(20) == 0 ? ODD[random.nextInt(ODD.length)] : random.nextInt(variety) - 2;
            }
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int place = random.nextInt(count - 1);
            long selected = Double.doubleToLongBits(Selection.select(values, 0, count, place));
            assertThat(selected).isEqualTo(Double.doubleToLongBits(sorted[place]));
            long next = Double.doubleToLongBits(Selection.next(values, place, count));
            assertThat(next).isEqualTo(Double.doubleToLongBits(sorted[place + 1]));
        }
    }
}
