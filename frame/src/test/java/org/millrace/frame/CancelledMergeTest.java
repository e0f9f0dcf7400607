package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.frame.Expressions.call;
import static org.millrace.frame.Expressions.col;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.errors.Cancellation;
import org.millrace.errors.CancelledException;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.Window;
import org.millrace.plan.function.Functions;
import org.millrace.plan.function.UserFunction;
import org.millrace.vectors.PrimitiveType;

/// Operators that have read all they want stop when they are cancelled then: while they merge and give rows.
@Timeout(120)
class CancelledMergeTest {

    private static final int ROWS = 50_000;

    @TempDir
    private Path directory;

    static Stream<Arguments> cases() {
        return Stream.of("", "always")
                .flatMap(spill -> operators().entrySet().stream()
                        .map(operator -> Arguments.of(operator.getKey(), spill, operator.getValue())));
    }

    private static Map<String, Function<Frame, Frame>> operators() {
        Window few = Window.partitionBy("few").orderBy("n");
        Map<String, Function<Frame, Frame>> operators = new LinkedHashMap<>();
        operators.put("groups", rows -> rows.groupBy("n").agg(col("few").sum()));
        operators.put("distinct", Frame::distinct);
        operators.put("count distinct", rows -> rows.agg(col("n").countDistinct()));
        operators.put("median", rows -> rows.groupBy("few").agg(col("n").median()));
        operators.put(
                "one text", rows -> rows.agg(col("n").cast(PrimitiveType.STRING).stringAgg(",")));
        operators.put("sort", rows -> rows.sort(col("few").desc(), col("n")));
        operators.put("top-k", rows -> rows.topK(1000, col("n")));
        operators.put(
                "window", rows -> rows.withColumns(col("n").sum().over(few).as("running")));
        operators.put(
                "rank",
                rows -> rows.withColumns(
                        Expr.percentRank().over(Window.all().orderBy("n")).as("rank")));
        operators.put(
                "join",
                rows -> rows.groupBy("n")
                        .agg(col("few").sum().as("sum"))
                        .join(rows.groupBy("n").agg(col("few").max().as("max")), "n"));
        return operators;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void nothingIsMergedToTheEnd(String name, String spill, Function<Frame, Frame> operator) {
        Cancellation cancellation = new Cancellation();
        AtomicLong seen = new AtomicLong();
        // Rows of an input may come again; the last of the first time is the end of some operator's input.
        UserFunction watched = Functions.ofLong("watched", n -> {
            if (seen.incrementAndGet() == ROWS) {
                cancellation.cancel("All of " + name + " was read.");
            }
            return n;
        });
        List<Integer> numbers = IntStream.range(0, ROWS).boxed().toList();
        List<Integer> few = numbers.stream().map(n -> n % 10).toList();
        try (Session session = Session.builder()
                .threads(2)
                .temporary(directory)
                .option("spill", spill)
                .build()) {
            Frame rows = session.fromColumns(new LinkedHashMap<>(Map.of("n", numbers, "few", few)))
                    .withColumn("n", call(watched, col("n").cast(PrimitiveType.INT64)));
            assertThatThrownBy(() -> cancellation.within(operator.apply(rows)::collect))
                    .isInstanceOf(CancelledException.class)
                    .hasMessage("All of " + name + " was read.");
        }
    }
}
