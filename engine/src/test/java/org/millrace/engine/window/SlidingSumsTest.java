package org.millrace.engine.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.engine.lower.Lowering;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.operator.Run;
import org.millrace.plan.expr.ColumnExpr;
import org.millrace.plan.expr.Window;
import org.millrace.plan.relation.Values;
import org.millrace.plan.typing.Plans;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Sums of doubles over moving frames have exactly the bits of the algorithm that [StackState] states, computed afresh
/// for each frame, and are as good as exact whatever large values have left the frame.
class SlidingSumsTest {

    private static final int ROWS = 6000;

    private final double[] values = values();

    private static double[] values() {
        Random random = new Random(4);
        return DoubleStream.generate(() -> random.nextGaussian() * Math.pow(10, random.nextInt(-20, 20)))
                .limit(ROWS)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"-3,0", "-100,0", "-50,50", "0,2500", "-3000,10", "-2000,-1000", "5,1500", "-7000,0", "0,7000"})
    void areThoseOfAFreshComputation(long start, long end) {
        Schema schema = Schema.of(new Field("x", PrimitiveType.DOUBLE));
        Batch batch = Batch.of(ROWS, new DoubleVector(PrimitiveType.DOUBLE, values, ROWS));
        Operator operator = Lowering.lower(Plans.select(
                new Values(schema, List.of(batch)),
                List.of(new ColumnExpr("x").sum().over(Window.all().rowsBetween(start, end)))));
        Reference reference = new Reference(values);
        List<List<@Nullable Object>> found = Run.rows(operator, 2, 700);
        for (int i = 0; i < ROWS; i++) {
            int from = Math.clamp(i + start, 0, ROWS);
            int to = Math.clamp(i + end + 1, from, ROWS);
            Object sum = found.get(i).getFirst();
            Double expected = reference.sum(from, to);
            assertThat(sum).as("rows %d to %d", from, to).isEqualTo(expected);
            if (sum instanceof Double number && i % 100 == 0) {
                checkNearExact(number, from, to);
            }
        }
    }

    private void checkNearExact(double sum, int from, int to) {
        BigDecimal exact = BigDecimal.ZERO;
        double size = 0;
        for (int i = from; i < to; i++) {
            exact = exact.add(new BigDecimal(values[i]));
            size += Math.abs(values[i]);
        }
        double error = new BigDecimal(sum).subtract(exact).abs().doubleValue();
        assertThat(error).isLessThanOrEqualTo(Math.ulp(exact.doubleValue()) + size * 1e-28);
    }

    /// A sum and what its additions lost.
    private record Sum(double total, double lost) {

        static final Sum ZERO = new Sum(0, 0);

        Sum plus(Sum other) {
            double sum = total + other.total;
            double part = sum - total;
            return new Sum(sum, lost + ((total - (sum - part)) + (other.total - part) + other.lost));
        }
    }

    /// Notes where the border is and computes everything else anew for each frame.
    private static final class Reference {

        private final double[] values;
        private int lastFrom;
        private int lastTo;
        private int base;
        private int border;

        Reference(double[] values) {
            this.values = values;
        }

        @Nullable
        Double sum(int from, int to) {
            if (from >= lastTo) {
                base = from;
                border = from;
            } else if (from > lastFrom && from >= border) {
                base = from;
                border = lastTo;
            }
            lastFrom = from;
            lastTo = to;
            Sum back = forward(Math.max(from, border), to);
            Sum all = from < border ? front(from).plus(back) : back;
            return from == to ? null : (Double) (all.total() + all.lost());
        }

        private Sum front(int from) {
            int block = (from - base) / StackState.BLOCK;
            int blockEnd = Math.min(border, base + (block + 1) * StackState.BLOCK);
            Sum rows = Sum.ZERO;
            for (int i = blockEnd - 1; i >= from; i--) {
                rows = rows.plus(new Sum(values[i], 0));
            }
            Sum later = Sum.ZERO;
            int blocks = (border - base + StackState.BLOCK - 1) / StackState.BLOCK;
            for (int i = blocks - 1; i > block; i--) {
                int first = base + i * StackState.BLOCK;
                later = later.plus(forward(first, Math.min(border, first + StackState.BLOCK)));
            }
            return rows.plus(later);
        }

        private Sum forward(int from, int to) {
            Sum sum = Sum.ZERO;
            for (int i = from; i < to; i++) {
                sum = sum.plus(new Sum(values[i], 0));
            }
            return sum;
        }
    }
}
