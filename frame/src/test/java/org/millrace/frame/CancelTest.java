package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.frame.Expressions.col;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.errors.CancelledException;
import org.millrace.plan.Query;
import org.millrace.plan.expr.AsOf;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.Window;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Write;
import org.millrace.plan.relation.WriteSpec;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.vectors.PrimitiveType;

/// Every operator stops soon after its query is cancelled, whatever it is doing.
@Timeout(120)
class CancelTest {

    private static final int THREADS = 3;
    private static final int BATCH_ROWS = 500;

    /// Rows of one input; the same is read very often, so that no query gets to its end.
    private static final int ROWS = 100_000;

    private static final int INPUTS = 300;

    @TempDir
    private static Path directory;

    /// Ends the name of an operator that spills all it can.
    private static final String IN_FILES = " in files";

    private static Expr running() {
        return col("n").sum().over(Window.partitionBy("few").orderBy("n")).as("running");
    }

    static Map<String, Function<Frame, Frame>> operators() {
        Map<String, Function<Frame, Frame>> operators = new LinkedHashMap<>();
        operators.put("filter", rows -> rows.filter(col("n").lt(-1)));
        operators.put("few groups", rows -> rows.groupBy("few").agg(col("n").sum()));
        operators.put("many groups", rows -> rows.groupBy("n", "few").agg(col("n").sum()));
        operators.put("median", rows -> rows.groupBy("few").agg(col("n").approxQuantile(0.5)));
        operators.put("distinct", Frame::distinct);
        operators.put("sort", rows -> rows.sort(col("few").desc(), col("n")));
        operators.put("top-k", rows -> rows.topK(1000, col("few")));
        operators.put("offset", rows -> rows.offset(Long.MAX_VALUE / 2));
        operators.put(
                "join",
                rows -> rows.join(rows.limit(1000).select(col("n"), col("few").as("f")), "n"));
        operators.put("shared rows", rows -> rows.distinct().union(rows.distinct()));
        operators.put(
                "as-of join",
                rows -> rows.asOfJoin(
                        rows.limit(1000).select(col("n"), col("few").as("f")), AsOf.on("n")));
        operators.put("window", rows -> rows.withColumns(running()));
        operators.put(
                "window of all rows",
                rows -> rows.withColumns(
                        Expr.percentRank().over(Window.all().orderBy("few")).as("rank")));
        operators.put(
                "one text", rows -> rows.agg(col("n").cast(PrimitiveType.STRING).stringAgg(",")));
        operators.put("count distinct", rows -> rows.agg(col("n").countDistinct()));
        operators.put("exact quantile", rows -> rows.groupBy("few").agg(col("n").median()));
        operators.put("sort" + IN_FILES, rows -> rows.sort(col("few").desc(), col("n")));
        operators.put("window" + IN_FILES, rows -> rows.withColumns(running()));
        operators.put("many groups" + IN_FILES, rows -> rows.groupBy("n", "few").agg(col("n").sum()));
        operators.put(
                "join" + IN_FILES,
                rows -> rows.limit(1000).select(col("n"), col("few").as("f")).join(rows, JoinType.LEFT, "n"));
        operators.put(
                "write",
                rows -> rows.session()
                        .frame(new Write(
                                rows.plan(), new WriteSpec(target().toString(), "csv", Map.of(), List.of(), 1))));
        return operators;
    }

    private static Path target() {
        return directory.resolve("out.csv");
    }

    static Stream<String> names() {
        return operators().keySet().stream();
    }

    private static Frame endless(Session session) {
        List<Integer> numbers = IntStream.range(0, ROWS).boxed().toList();
        List<Integer> few = numbers.stream().map(n -> n % 10).toList();
        Frame rows = session.fromColumns(new LinkedHashMap<>(Map.of("n", numbers, "few", few)));
        return rows.union(IntStream.range(1, INPUTS).mapToObj(_ -> rows).toArray(Frame[]::new));
    }

    private static long rowsRead(Query query) {
        return query.metrics().stream()
                .filter(operator -> operator.plan().kind().equals("Values"))
                .mapToLong(OperatorFigures::rows)
                .sum();
    }

    @ParameterizedTest
    @MethodSource("names")
    void anOperatorStopsWhenItIsCancelled(String name) throws InterruptedException {
        try (Session session = Session.builder()
                        .threads(THREADS)
                        .batchRows(BATCH_ROWS)
                        .temporary(directory)
                        .option("spill", name.endsWith(IN_FILES) ? "always" : "")
                        .build();
                Query query = operators().get(name).apply(endless(session)).start()) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread caller = Thread.ofPlatform().start(() -> {
                try {
                    while (query.next() != null) {
                        // The rows do not matter.
                    }
                } catch (Throwable e) {
                    thrown.set(e);
                }
            });
            while (rowsRead(query) < ROWS && caller.isAlive()) {
                Thread.sleep(1);
            }
            query.cancel();
            long before = rowsRead(query);
            assertThat(caller.join(Duration.ofSeconds(60))).isTrue();
            assertThat(thrown.get()).isInstanceOf(CancelledException.class);
            // Each worker may end the batch that it has begun.
            assertThat(rowsRead(query) - before).isLessThanOrEqualTo(2L * (THREADS + 1) * BATCH_ROWS);
            assertThat(Files.exists(target())).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"few groups", "many groups", "sort"})
    void aQueryThatRunsIntoItsDeadlineIsCancelled(String name) {
        try (Session session = Session.builder()
                .threads(THREADS)
                .timeout(Duration.ofMillis(20))
                .build()) {
            Frame frame = operators().get(name).apply(endless(session));
            assertThatThrownBy(frame::collect)
                    .isInstanceOf(CancelledException.class)
                    .hasMessageContaining("deadline of 20 ms");
        }
    }
}
