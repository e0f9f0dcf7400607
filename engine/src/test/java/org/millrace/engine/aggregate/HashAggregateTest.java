package org.millrace.engine.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.expression.Evaluator;
import org.millrace.engine.operator.PieceScan;
import org.millrace.engine.operator.Run;
import org.millrace.engine.run.QueryRun;
import org.millrace.memory.MemoryBudget;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Values;
import org.millrace.vectors.Batch;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Groups and results against a plain computation, and the same bits however the rows are read.
class HashAggregateTest {

    private static final Schema SCHEMA = Schema.of(
            new Field("many", PrimitiveType.INT64),
            new Field("few", PrimitiveType.STRING),
            new Field("amount", PrimitiveType.DOUBLE),
            new Field("pieces", PrimitiveType.INT64));

    private record Row(
            @org.jspecify.annotations.Nullable Long many,
            String few,
            @org.jspecify.annotations.Nullable Double amount,
            long pieces) {}

    private static List<Row> rows(int count, int distinct, long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Long many = random.nextInt(50) == 0 ? null : (long) random.nextInt(distinct) * 7 - 1000;
            Double amount = random.nextInt(10) == 0 ? null : random.nextGaussian() * Math.pow(10, random.nextInt(12));
            rows.add(new Row(many, "name " + random.nextInt(5), amount, random.nextLong(1000) - 500));
        }
        return rows;
    }

    private static PieceScan scan(List<Row> rows, int pieces) {
        List<Batch> batches = new ArrayList<>();
        for (int p = 0; p < pieces; p++) {
            batches.add(batch(rows.subList(
                    (int) ((long) rows.size() * p / pieces), (int) ((long) rows.size() * (p + 1) / pieces))));
        }
        return new PieceScan(SCHEMA, batches);
    }

    private static Batch batch(List<Row> rows) {
        int n = rows.size();
        long[] many = new long[n];
        long[] manyValid = new long[n / 64 + 1];
        int[] few = new int[n];
        double[] amounts = new double[n];
        long[] amountsValid = new long[n / 64 + 1];
        long[] pieces = new long[n];
        byte[] names = "name 0name 1name 2name 3name 4".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        BytesVector dictionary = new BytesVector(
                PrimitiveType.STRING, names, new int[] {0, 6, 12, 18, 24}, new int[] {6, 6, 6, 6, 6}, 5, null);
        for (int i = 0; i < n; i++) {
            Row row = rows.get(i);
            few[i] = row.few().charAt(5) - '0';
            pieces[i] = row.pieces();
            if (row.many() != null) {
                many[i] = row.many();
                manyValid[i >>> 6] |= 1L << i;
            }
            if (row.amount() != null) {
                amounts[i] = row.amount();
                amountsValid[i >>> 6] |= 1L << i;
            }
        }
        return Batch.of(
                n,
                new LongVector(PrimitiveType.INT64, many, n, manyValid),
                new DictionaryVector(few, dictionary, n, null),
                new DoubleVector(PrimitiveType.DOUBLE, amounts, n, amountsValid),
                new LongVector(PrimitiveType.INT64, pieces, n));
    }

    private static CompiledExpression compile(Expression expression) {
        int index = ((ColumnRef) expression).index();
        return new CompiledExpression() {
            @Override
            public DataType type() {
                return expression.type();
            }

            @Override
            public Evaluator open() {
                return batch -> batch.column(index);
            }
        };
    }

    private static ColumnRef column(int index) {
        return new ColumnRef(index, SCHEMA.field(index));
    }

    private static NamedAggregate call(AggregateFunction function, int column, DataType type, boolean distinct) {
        List<Expression> arguments = column < 0 ? List.of() : List.of(column(column));
        return new NamedAggregate(
                function.spelling() + column, new AggregateCall(function, arguments, distinct, null, null, type));
    }

    private static final List<NamedAggregate> AGGREGATES = List.of(
            call(AggregateFunction.COUNT_ALL, -1, PrimitiveType.INT64, false),
            call(AggregateFunction.COUNT, 2, PrimitiveType.INT64, false),
            call(AggregateFunction.SUM, 2, PrimitiveType.DOUBLE, false),
            call(AggregateFunction.MEAN, 2, PrimitiveType.DOUBLE, false),
            call(AggregateFunction.MIN, 2, PrimitiveType.DOUBLE, false),
            call(AggregateFunction.SUM, 3, PrimitiveType.INT64, false),
            call(AggregateFunction.STDDEV_SAMPLE, 2, PrimitiveType.DOUBLE, false),
            call(AggregateFunction.FIRST, 2, PrimitiveType.DOUBLE, false),
            call(AggregateFunction.LAST, 1, PrimitiveType.STRING, false),
            call(AggregateFunction.MAX, 1, PrimitiveType.STRING, false),
            call(AggregateFunction.COUNT, 3, PrimitiveType.INT64, true),
            call(AggregateFunction.MEDIAN, 2, PrimitiveType.DOUBLE, false));

    private static HashAggregate aggregate(PieceScan scan, int... keys) {
        List<NamedExpression> named = java.util.Arrays.stream(keys)
                .mapToObj(key -> new NamedExpression(SCHEMA.field(key).name(), column(key)))
                .toList();
        Aggregate relation = new Aggregate(new Values(SCHEMA, List.of()), named, AGGREGATES);
        return HashAggregate.of(scan, relation, HashAggregateTest::compile);
    }

    private static Map<List<Object>, List<Row>> groups(
            List<Row> rows, BiFunction<Row, Integer, Object> key, int... keys) {
        Map<List<Object>, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            List<Object> values = new ArrayList<>();
            for (int index : keys) {
                values.add(key.apply(row, index));
            }
            groups.computeIfAbsent(values, _ -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    private static void check(List<Row> rows, int pieces, int... keys) {
        var groups = groups(rows, (row, index) -> index == 0 ? row.many() : row.few(), keys);
        var found = Run.rows(aggregate(scan(rows, pieces), keys), 2, 1000);
        assertThat(found).hasSize(groups.size());
        for (var row : found) {
            List<Row> members = groups.get(row.subList(0, keys.length));
            assertThat(members).as("group %s", row.subList(0, keys.length)).isNotNull();
            checkGroup(row.subList(keys.length, row.size()), members);
        }
    }

    private static void checkGroup(List<Object> results, List<Row> members) {
        List<Double> amounts = members.stream()
                .map(Row::amount)
                .filter(java.util.Objects::nonNull)
                .toList();
        assertThat(results.get(0)).isEqualTo((long) members.size());
        assertThat(results.get(1)).isEqualTo((long) amounts.size());
        assertThat(results.get(5))
                .isEqualTo(members.stream().mapToLong(Row::pieces).sum());
        assertThat(results.get(8)).isEqualTo(members.getLast().few());
        assertThat(results.get(9))
                .isEqualTo(members.stream().map(Row::few).max(String::compareTo).orElseThrow());
        assertThat(results.get(10)).isEqualTo((long)
                new HashSet<>(members.stream().map(Row::pieces).toList()).size());
        if (amounts.isEmpty()) {
            assertThat(results.get(2)).isNull();
            assertThat(results.get(3)).isNull();
            assertThat(results.get(7)).isNull();
            return;
        }
        double exact = amounts.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
        assertThat((Double) results.get(2))
                .isCloseTo(exact, org.assertj.core.data.Offset.offset(Math.ulp(exact) * 2 + 1e-9));
        assertThat((Double) results.get(3)).isEqualTo((Double) results.get(2) / amounts.size());
        assertThat(results.get(4))
                .isEqualTo(amounts.stream().min(Double::compare).orElseThrow());
        assertThat(results.get(7)).isEqualTo(amounts.getFirst());
        List<Double> ordered = amounts.stream().sorted().toList();
        double median = (ordered.get((ordered.size() - 1) / 2) + ordered.get(ordered.size() / 2)) / 2;
        assertThat((Double) results.get(11)).isCloseTo(median, org.assertj.core.data.Percentage.withPercentage(1e-9));
    }

    @Test
    void givesOneRowWithoutKeys() {
        check(rows(5000, 100, 1), 9);
    }

    @Test
    void givesOneRowWithoutKeysAndWithoutRows() {
        var found = Run.rows(aggregate(scan(List.of(), 0)), 2, 1000);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().get(0)).isEqualTo(0L);
        assertThat(found.getFirst().get(2)).isNull();
    }

    @Test
    void groupsByDictionaryAndByNumber() {
        check(rows(20_000, 300, 2), 11, 1);
        check(rows(20_000, 300, 3), 11, 0);
        check(rows(20_000, 300, 4), 11, 0, 1);
        check(rows(20_000, 300, 5), 11, 1, 0);
    }

    @Test
    void groupsMoreThanALaneHolds() {
        check(rows(600_000, 400_000, 6), 2, 0);
    }

    @Test
    void keepsTheOrderOfFirstAppearanceWhileGroupsAreFew() {
        List<Row> rows = rows(5000, 50, 7);
        var found = Run.rows(aggregate(scan(rows, 5), 0), 3, 100);
        assertThat(found.stream().map(row -> row.getFirst()).toList())
                .isEqualTo(rows.stream().map(Row::many).distinct().toList());
    }

    @Test
    void givesTheSameBitsForAnyThreadsAndBatches() {
        List<Row> rows = rows(30_000, 3000, 8);
        var expected = Run.rows(aggregate(scan(rows, 40), 0), 1, 65536);
        for (int[] setting : Run.settings()) {
            assertThat(Run.rows(aggregate(scan(rows, 40), 0), setting[0], setting[1]))
                    .isEqualTo(expected);
        }
    }

    @Test
    void givesTheSameBitsForAnyThreadsAndBatchesBeyondWhatALaneHolds() {
        List<Row> rows = rows(500_000, 200_000, 9);
        var expected = Run.rows(aggregate(scan(rows, 3), 0, 1), 1, 65536);
        for (int batchRows : new int[] {1000, 4097}) {
            assertThat(Run.rows(aggregate(scan(rows, 3), 0, 1), 3, batchRows)).isEqualTo(expected);
        }
    }

    @Test
    void givesTheSameBitsWhenItSpills() {
        List<Row> rows = rows(300_000, 150_000, 10);
        var expected = Run.rows(aggregate(scan(rows, 3), 0, 1), 1, 65536);
        for (int threads : new int[] {1, 3}) {
            QueryRun run = Run.of(threads, 1000, MemoryBudget.spillingAlways(1L << 30));
            assertThat(Run.rows(aggregate(scan(rows, 3), 0, 1), run)).isEqualTo(expected);
        }
    }

    @Test
    void givesTheSameBitsByManyKeysAndWhenTheySpill() {
        List<Row> rows = rows(200_000, 100_000, 12);
        var expected = Run.rows(aggregate(scan(rows, 3), 1, 0, 2, 3), 1, 65536);
        assertThat(expected).hasSize((int) rows.stream().distinct().count());
        for (int threads : new int[] {2, 8}) {
            QueryRun run = Run.of(threads, 1000, MemoryBudget.spillingAlways(1L << 30));
            assertThat(Run.rows(aggregate(scan(rows, 3), 1, 0, 2, 3), run)).isEqualTo(expected);
        }
    }

    @Test
    void sortsSingleValuesThatAreTooManyToBeHeld() {
        List<Row> rows = rows(700_000, 500_000, 11);
        check(rows, 3);
        check(rows, 3, 1);
        List<NamedAggregate> distinct = List.of(
                call(AggregateFunction.COUNT, 0, PrimitiveType.INT64, true),
                call(AggregateFunction.COUNT, 2, PrimitiveType.INT64, true));
        Aggregate relation = new Aggregate(new Values(SCHEMA, List.of()), List.of(), distinct);
        for (MemoryBudget budget : List.of(new MemoryBudget(1L << 30), MemoryBudget.spillingAlways(1L << 30))) {
            HashAggregate aggregate = HashAggregate.of(scan(rows, 5), relation, HashAggregateTest::compile);
            assertThat(Run.rows(aggregate, Run.of(3, 5000, budget)))
                    .isEqualTo(List.of(List.of(distinct(rows, Row::many), distinct(rows, Row::amount))));
        }
    }

    private static long distinct(List<Row> rows, java.util.function.Function<Row, Object> value) {
        return rows.stream()
                .map(value)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .count();
    }
}
