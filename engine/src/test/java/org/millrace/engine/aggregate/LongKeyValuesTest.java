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

    /// A table over many values is cleared at once, and one over few of them value by value.
    @Test
    void forgetsAllValues() {
        long[] many = java.util.stream.LongStream.range(-20_000, 20_000).toArray();
        long[] few = {19_999, -20_000, 0};
        KeyValues values = KeyValues.of(PrimitiveType.INT64);
        for (long[] codes : new long[][] {many, few, many, few, few}) {
            int[] ids = new int[codes.length + 1];
            LongVector vector = new LongVector(PrimitiveType.INT64, codes, codes.length);
            values.number(vector, 0, codes.length, ids);
            assertThat(values.nullNumber()).isEqualTo(codes.length);
            values.number(vector, 0, codes.length, ids);
            assertThat(java.util.Arrays.copyOf(ids, codes.length))
                    .isEqualTo(java.util.stream.IntStream.range(0, codes.length).toArray());
            values.clear();
        }
    }
}
