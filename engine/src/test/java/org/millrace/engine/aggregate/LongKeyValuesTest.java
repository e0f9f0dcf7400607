package org.millrace.engine.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;

class LongKeyValuesTest {

    /// The distance of the second value from the first does not fit 64 bits, and looks small where it is cut.
    @Test
    void valuesFartherApartThanNumbersGoAreDifferent() {
        long[][] pieces = {{Long.MIN_VALUE + (1L << 21)}, {Long.MAX_VALUE - (1L << 21)}, {5}, {Long.MAX_VALUE}, {5}};
        KeyValues values = KeyValues.of(PrimitiveType.INT64);
        int[] ids = new int[1];
        int[] found = new int[pieces.length];
        for (int i = 0; i < pieces.length; i++) {
            values.number(new LongVector(PrimitiveType.INT64, pieces[i], 1), 0, 1, ids);
            found[i] = ids[0];
        }
        assertThat(found).containsExactly(0, 1, 2, 3, 2);
    }
}
