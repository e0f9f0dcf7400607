package org.millrace.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatherArraysTest {

    private static final int[] EARLIER = {0, 2};
    private static final int[] POSITIONS = {1, 2, 4};

    private static final List<Vector> COLUMNS = List.of(
            VectorBuilder.of(PrimitiveType.INT64, Arrays.asList(1L, null, 3L, 4L, 5L)),
            VectorBuilder.of(PrimitiveType.INT32, Arrays.asList(1, 2, null, 4, 5)),
            VectorBuilder.of(PrimitiveType.DOUBLE, Arrays.asList(1.5, 2.5, 3.5, null, 5.5)),
            VectorBuilder.of(PrimitiveType.BOOLEAN, Arrays.asList(true, null, false, true, true)),
            VectorBuilder.of(PrimitiveType.STRING, Arrays.asList("a", "bc", null, "", "def")),
            VectorBuilder.of(
                    new DecimalType(30, 1),
                    Arrays.asList(
                            new BigDecimal("1.5"),
                            new BigDecimal("-12345678901234567890.1"),
                            null,
                            new BigDecimal("4.0"),
                            new BigDecimal("0.1"))),
            new DictionaryVector(
                    new int[] {1, 0, 1, 0, 1},
                    VectorBuilder.of(PrimitiveType.STRING, List.of("x", "y")),
                    5,
                    new long[] {0b11011}));

    @Test
    void givesTheSelectedRowsBatchAfterBatch() {
        Vector[] columns = COLUMNS.toArray(Vector[]::new);
        GatherArrays arrays = new GatherArrays(columns.length);
        for (int[] positions : List.of(EARLIER, POSITIONS, EARLIER)) {
            Selection selection = new Selection(positions, positions.length);
            Batch batch = Batch.selected(5, selection, arrays, columns);
            for (int i = 0; i < columns.length; i++) {
                Vector found = batch.column(i);
                assertThat(found.length()).isEqualTo(positions.length);
                for (int row = 0; row < positions.length; row++) {
                    assertThat(Values.at(found, row))
                            .as("column %d, row %d", i, row)
                            .isEqualTo(Values.at(columns[i], positions[row]));
                }
            }
        }
    }

    @Test
    void usesArraysAgain() {
        GatherArrays arrays = new GatherArrays(1);
        Vector numbers = COLUMNS.getFirst();
        LongVector first = (LongVector) arrays.rows(0, numbers, POSITIONS, POSITIONS.length);
        LongVector second = (LongVector) arrays.rows(0, numbers, EARLIER, EARLIER.length);
        assertThat(second.values()).isSameAs(first.values());
    }
}
