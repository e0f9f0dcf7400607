package org.millrace.benchmarks.expression;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.millrace.engine.expression.Evaluator;
import org.millrace.engine.expression.Evaluators;
import org.millrace.engine.expression.RowSelector;
import org.millrace.kernels.statistics.BlockMoments;
import org.millrace.kernels.statistics.CompensatedSum;
import org.millrace.kernels.statistics.DoubleMinMax;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Cut;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.Gather;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Nanoseconds per row of the hot expressions of the sales table, over batches of 8,192 rows, on one thread: the best
/// of some rounds. Run `main`; it takes a few seconds.
public final class ExpressionBenchmark {

    private static final int ROWS = 8_192;
    private static final int CALLS = 1_000;
    private static final int ROUNDS = 9;

    private static final ColumnRef PRICE = new ColumnRef(0, new Field("price", PrimitiveType.DOUBLE));
    private static final ColumnRef QUANTITY = new ColumnRef(1, new Field("quantity", PrimitiveType.INT64));
    private static final ColumnRef CATEGORY = new ColumnRef(2, new Field("category", PrimitiveType.STRING));

    /// Processor time: what other programs do on the machine does not count.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static double sink;

    private ExpressionBenchmark() {}

    /// Prints a line for each expression: flat columns, then columns as dictionary codes.
    public static void main(String[] arguments) {
        Batch flat = flat();
        Batch coded = coded();
        Expression revenue = call(Function.MULTIPLY, PRICE, QUANTITY);
        Expression weight = call(
                Function.MULTIPLY, call(Function.SQRT, PRICE), call(Function.LN, call(Function.ADD, 1L, QUANTITY)));
        Expression bins = new Cut(
                PRICE, List.of(0.0, 50.0, 200.0, 500.0, 1000.0), List.of("low", "mid", "high", "premium"), true, false);
        evaluate("price * quantity", revenue, flat, coded);
        evaluate("sqrt(price) * ln(1 + quantity)", weight, flat, coded);
        evaluate("cut(price)", bins, flat, coded);
        select("price > 500", call(Function.GREATER, PRICE, 500.0), flat, coded);
        select("quantity = 7", call(Function.EQUAL, QUANTITY, 7L), flat, coded);
        select("category = 'Food'", call(Function.EQUAL, CATEGORY, "Food"), flat, coded);
        sums(((DoubleVector) flat.column(0)).values());
        if (sink == 42) {
            System.out.println(sink);
        }
    }

    private static Expression call(Function function, Object left, Object... right) {
        return FunctionTyping.call(
                function,
                Stream.concat(Stream.of(left), Arrays.stream(right))
                        .map(operand -> operand instanceof Expression e ? e : Literals.of(operand))
                        .toList());
    }

    private static void evaluate(String name, Expression expression, Batch flat, Batch coded) {
        Evaluator one = Evaluators.compile(expression).open();
        Evaluator other = Evaluators.compile(expression).open();
        report(
                name,
                () -> sink += one.evaluate(flat).length(),
                () -> sink += other.evaluate(coded).length());
    }

    private static void select(String name, Expression condition, Batch flat, Batch coded) {
        int[] positions = new int[ROWS];
        RowSelector one = Evaluators.condition(condition).open();
        RowSelector other = Evaluators.condition(condition).open();
        report(name, () -> sink += one.select(flat, positions), () -> sink += other.select(coded, positions));
    }

    private static void sums(double[] values) {
        CompensatedSum sum = new CompensatedSum();
        BlockMoments moments = new BlockMoments(false);
        BlockMoments higher = new BlockMoments(true);
        report(
                "compensated sum; minimum",
                () -> sum.add(values, 0, ROWS),
                () -> sink += DoubleMinMax.min(values, 0, ROWS));
        report("mean and variance; kurtosis", () -> moments.add(values, 0, ROWS), () -> higher.add(values, 0, ROWS));
        sink += sum.sum() + moments.moments().m2() + higher.moments().m4();
    }

    private static void report(String name, Runnable first, Runnable second) {
        System.out.println(String.format(Locale.ROOT, "%-32s %8.3f ns %8.3f ns", name, best(first), best(second)));
    }

    private static double best(Runnable work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < CALLS; i++) {
                work.run();
            }
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / (double) CALLS / ROWS);
        }
        return best;
    }

    private static Batch flat() {
        SplittableRandom random = new SplittableRandom(42);
        double[] price = random.ints(ROWS, 100, 100_000)
                .mapToDouble(cents -> cents / 100.0)
                .toArray();
        long[] quantity = random.longs(ROWS, 1, 50).toArray();
        Vector names =
                VectorBuilder.of(PrimitiveType.STRING, List.of("Electronics", "Clothing", "Home", "Sports", "Food"));
        int[] rows = random.ints(ROWS, 0, 5).toArray();
        return Batch.of(
                ROWS,
                new DoubleVector(PrimitiveType.DOUBLE, price, ROWS),
                new LongVector(PrimitiveType.INT64, quantity, ROWS),
                Gather.rows(names, rows, ROWS));
    }

    private static Batch coded() {
        SplittableRandom random = new SplittableRandom(42);
        double[] prices = new double[70_000];
        Arrays.setAll(prices, i -> 1 + i / 100.0);
        long[] quantities = new long[49];
        Arrays.setAll(quantities, i -> i + 1);
        Vector names =
                VectorBuilder.of(PrimitiveType.STRING, List.of("Electronics", "Clothing", "Home", "Sports", "Food"));
        return Batch.of(
                ROWS,
                codes(new DoubleVector(PrimitiveType.DOUBLE, prices, prices.length), random),
                codes(new LongVector(PrimitiveType.INT64, quantities, quantities.length), random),
                codes(names, random));
    }

    private static Vector codes(Vector dictionary, SplittableRandom random) {
        int[] codes = random.ints(ROWS, 0, dictionary.length()).toArray();
        return new DictionaryVector(codes, dictionary, ROWS, null);
    }
}
