package org.millrace.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.millrace.vectors.Batch;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

class RowFormatTest {

    private static final Schema SCHEMA = Schema.of(
            new Field("name", PrimitiveType.STRING),
            new Field("at", PrimitiveType.TIMESTAMP),
            new Field("size", PrimitiveType.DOUBLE));

    private static Batch batch() {
        byte[] data = "a \"b\", cgr\u00fcn|日本\n".getBytes(StandardCharsets.UTF_8);
        return Batch.of(
                3,
                new BytesVector(PrimitiveType.STRING, data, new int[] {0, 8, 0}, new int[] {8, 13, 0}, 3),
                new LongVector(PrimitiveType.TIMESTAMP, new long[] {0, 1_500_000, 0}, 3, new long[] {0b011}),
                new DoubleVector(PrimitiveType.DOUBLE, new double[] {1.5, 1234.0625, Double.NaN}, 3));
    }

    private static String print(RowFormat format, TableLimits limits, Schema schema, Batch... batches) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream output = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        RowPrinter printer = format.printer(schema, output, limits);
        for (Batch batch : batches) {
            printer.rows(batch);
        }
        printer.end();
        output.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String print(RowFormat format) {
        return print(format, new TableLimits(40, 0), SCHEMA, batch());
    }

    @Test
    void aTableIsAligned() {
        assertThat(print(RowFormat.TABLE)).isEqualTo("""
                ┌─────────────┬─────────────────────────┬───────────┐
                │ name        │ at                      │      size │
                │ string      │ timestamp               │    double │
                ├─────────────┼─────────────────────────┼───────────┤
                │ a "b", c    │ 1970-01-01 00:00:00     │    1.5    │
                │ grün|日本\\n │ 1970-01-01 00:00:01.500 │ 1234.0625 │
                │             │ null                    │  NaN      │
                └─────────────┴─────────────────────────┴───────────┘
                """);
    }

    @Test
    void csvQuotesWhatNeedsIt() {
        assertThat(print(RowFormat.CSV)).isEqualTo("""
                name,at,size
                "a ""b"", c",1970-01-01 00:00:00,1.5
                "grün|日本
                ",1970-01-01 00:00:01.500,1234.0625
                "",,NaN
                """);
    }

    @Test
    void jsonKeepsTypes() {
        assertThat(print(RowFormat.NDJSON)).isEqualTo("""
                {"name":"a \\"b\\", c","at":"1970-01-01T00:00:00","size":1.5}
                {"name":"grün|日本\\n","at":"1970-01-01T00:00:01.500","size":1234.0625}
                {"name":"","at":null,"size":"NaN"}
                """);
        assertThat(print(RowFormat.JSON)).startsWith("[\n  {\"name\"").endsWith("}\n]\n");
        assertThat(print(RowFormat.JSON, new TableLimits(1, 0), SCHEMA)).isEqualTo("[]\n");
    }

    @Test
    void markdownIsAPipeTable() {
        assertThat(print(RowFormat.MARKDOWN)).isEqualTo("""
                | name | at | size |
                |---|---|---:|
                | a "b", c | 1970-01-01 00:00:00 | 1.5 |
                | grün\\|日本\\n | 1970-01-01 00:00:01.500 | 1234.0625 |
                |  | null | NaN |
                """);
    }

    @Test
    void nothingIsNothing() {
        assertThat(print(RowFormat.NONE)).isEmpty();
    }

    @Test
    void longTablesAreShortenedAndSayTheirSize() {
        Schema one = Schema.of(new Field("n", PrimitiveType.INT64));
        Batch[] batches = IntStream.range(0, 100)
                .mapToObj(i -> Batch.of(
                        15,
                        new LongVector(
                                PrimitiveType.INT64,
                                IntStream.range(0, 15)
                                        .mapToLong(j -> i * 15L + j)
                                        .toArray(),
                                15)))
                .toArray(Batch[]::new);
        assertThat(print(RowFormat.TABLE, new TableLimits(5, 80), one, batches)).isEqualTo("""
                ┌───────┐
                │     n │
                │ int64 │
                ├───────┤
                │     0 │
                │     1 │
                │     2 │
                │ ·     │
                │  1498 │
                │  1499 │
                └───────┘
                1,500 rows × 1 columns, 5 rows shown
                """);
    }

    @Test
    void wideTablesLoseColumnsInTheMiddle() {
        String table = print(RowFormat.TABLE, new TableLimits(40, 34), SCHEMA, batch());
        assertThat(table.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
        assertThat(table).contains("│ name        │ … │      size │").endsWith("3 rows × 3 columns, 2 columns shown\n");
    }
}
