package org.millrace.frame.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.VectorBuilder;

class TableTextTest {

    private static final Schema NUMBERS = Schema.of(new Field("n", PrimitiveType.INT32));

    private static Batch numbers(int from, int to) {
        return Batch.of(
                to - from,
                VectorBuilder.of(
                        PrimitiveType.INT32, IntStream.range(from, to).boxed().toList()));
    }

    @Test
    void aLongTableShowsItsFirstAndLastRows() {
        String text = new TableText(4, 80, 20).format(NUMBERS, List.of(numbers(0, 6), numbers(6, 12)), 12);

        assertThat(text).isEqualTo("""
                    n
                int32
                -----
                    0
                    1
                    …
                   10
                   11
                (12 rows, 1 column)""");
    }

    @Test
    void columnsThatDoNotFitAreNamedBelow() {
        Schema schema = Schema.of(
                new Field("first", PrimitiveType.STRING),
                new Field("second", PrimitiveType.STRING),
                new Field("third", PrimitiveType.STRING));
        Batch row = Batch.of(
                1,
                VectorBuilder.of(PrimitiveType.STRING, List.of("a\nb")),
                VectorBuilder.of(PrimitiveType.STRING, List.of("x".repeat(30))),
                VectorBuilder.of(PrimitiveType.STRING, Arrays.asList((String) null)));

        assertThat(new TableText(4, 20, 10).format(schema, List.of(row), 1)).isEqualTo("""
                first   second
                string  string
                ------  ----------
                a b     xxxxxxxxx…
                (1 row, 3 columns; not shown: third)""");
    }

    @Test
    void aTableWithoutRowsHasNamesAndTypes() {
        assertThat(TableText.DEFAULT.format(NUMBERS, List.of(), 0)).isEqualTo("""
                    n
                int32
                -----
                (0 rows, 1 column)""");
    }

    @Test
    void numbersAreExactAndReadable() {
        assertThat(CellText.of(1234567890.5)).isEqualTo("1234567890.5");
        assertThat(CellText.of(1e14)).isEqualTo("100000000000000.0");
        assertThat(CellText.of(0.00001234)).isEqualTo("0.00001234");
        assertThat(CellText.of(1e-7)).isEqualTo("1.0E-7");
        assertThat(CellText.of(1e300)).isEqualTo("1.0E300");
        assertThat(CellText.of(-0.0)).isEqualTo("-0.0");
        assertThat(CellText.of(0.1f)).isEqualTo("0.1");
        assertThat(CellText.of(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(CellText.of(LocalDateTime.of(2020, 1, 31, 12, 0, 0, 500_000_000)))
                .isEqualTo("2020-01-31 12:00:00.5");
        assertThat(CellText.of(Arrays.asList(1, null))).isEqualTo("[1, null]");
        assertThat(CellText.of(new byte[] {1, -1})).isEqualTo("0x01ff");
    }
}
