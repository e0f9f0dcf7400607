package org.millrace.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.engine.expression.FunctionCases.call;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.VectorBuilder;

class ColumnRangesTest {

    private static final Expression NUMBER = column(0, PrimitiveType.INT64);
    private static final Expression OTHER = column(1, PrimitiveType.INT64);
    private static final Expression TEXT = column(2, PrimitiveType.STRING);

    private static Expression column(int index, DataType type) {
        return new ColumnRef(index, new Field("c" + index, type));
    }

    private static Expression compare(Function function, Expression left, Object right) {
        return call(function, left, Literals.of(left.type(), right));
    }

    @Test
    void joinsNeighboursOfOneColumn() {
        Expression from = compare(Function.GREATER_OR_EQUAL, NUMBER, 3L);
        Expression to = call(Function.GREATER, Literals.of(PrimitiveType.INT64, 9L), NUMBER);
        Expression other = compare(Function.LESS, OTHER, 5L);
        assertThat(ColumnRanges.joined(List.of(from, to, other))).containsExactly(call(Function.AND, from, to), other);
        assertThat(ColumnRanges.joined(List.of(from, other, to))).containsExactly(from, other, to);
    }

    @Test
    void leavesStringsAndOtherConditionsAlone() {
        Expression first = compare(Function.GREATER, TEXT, "a");
        Expression second = compare(Function.LESS, TEXT, "b");
        Expression both = call(Function.LESS, NUMBER, OTHER);
        List<Expression> parts = List.of(first, second, both, both);
        assertThat(ColumnRanges.joined(parts)).isEqualTo(parts);
    }

    @Test
    void rangesOverDictionariesWithNullsChooseTheSameRows() {
        int rows = 200;
        int[] codes = new int[rows];
        long[] validity = new long[4];
        Arrays.setAll(codes, i -> i % 7);
        Arrays.setAll(validity, i -> 0x7777_7777_7777_7777L);
        var entries = VectorBuilder.of(PrimitiveType.INT64, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L));
        Batch batch = Batch.of(rows, new DictionaryVector(codes, entries, rows, validity));
        Expression range =
                call(Function.AND, compare(Function.GREATER_OR_EQUAL, NUMBER, 3L), compare(Function.LESS, NUMBER, 5L));
        int[] positions = new int[rows];
        RowSelector selector = Evaluators.condition(range).open();
        int count = selector.select(batch, positions);
        int[] expected = java.util.stream.IntStream.range(0, rows)
                .filter(i -> (i & 3) != 3 && (i % 7 == 2 || i % 7 == 3))
                .toArray();
        assertThat(Arrays.copyOf(positions, count)).isEqualTo(expected);
    }
}
