package org.millrace.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.parquet.oracle.PredicateOracle;
import org.millrace.source.BatchReader;
import org.millrace.source.Predicate;
import org.millrace.source.Predicate.Comparison;
import org.millrace.source.ScanMetrics;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.Gather;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// With and without pruning, the rows that satisfy the predicates are the same.
class PruningTest {
    private static final int[] ROUNDS = {50, 6000};

    @ParameterizedTest
    @ValueSource(strings = {"mixed-v1.parquet", "mixed-v2.parquet"})
    void randomPredicatesNeverLoseARow(String name) {
        Table table = Tables.open(Expectations.resource(name));
        Random random = new Random(name.hashCode());
        List<Batch> samples = whole(table);
        int rounds = ROUNDS["long".equals(System.getProperty("millrace.tests")) ? 1 : 0];
        long skipped = 0;
        for (int round = 0; round < rounds; round++) {
            List<Predicate> predicates = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                predicates.add(predicate(table, samples, random, 2));
            }
            ScanMetrics metrics = new ScanMetrics();
            ScanRequest request = request(table, List.of(), metrics);
            List<String> expected = satisfying(table, request, predicates);
            ScanRequest pruned = request.withPredicates(random.nextBoolean() ? predicates : List.of());
            Supplier<List<Predicate>> dynamic = () -> predicates;
            ScanRequest both = new ScanRequest(
                    pruned.columns(), pruned.predicates(), dynamic, null, pruned.batchRows(), new ScanMetrics());
            assertThat(satisfying(table, both, predicates))
                    .as(() -> predicates.toString())
                    .isEqualTo(expected);
            skipped += 1500 - both.metrics().rowsRead().sum();
        }
        assertThat(skipped).as("rows passed over").isGreaterThan(100L * rounds);
    }

    @Test
    void oneValueOfASortedColumnReadsOnePage() {
        Table table = Tables.open(Expectations.resource("mixed-v1.parquet"));
        ScanMetrics metrics = new ScanMetrics();
        Vector value = new LongVector(PrimitiveType.INT64, new long[] {3 * 777}, 1);
        ScanRequest request = request(table, List.of(new Predicate.Compare(0, Comparison.EQUAL, value)), metrics);
        assertThat(satisfying(table, request, request.predicates())).hasSize(1);
        assertThat(metrics.morselsSkipped().sum()).isEqualTo(2);
        assertThat(metrics.rowsRead().sum()).isLessThan(120);
        assertThat(metrics.pagesSkipped().sum()).isPositive();
    }

    @Test
    void bloomFilterExcludesWhatBoundsDoNot() {
        Table table = Tables.open(Expectations.resource("mixed-v2.parquet"));
        ScanMetrics metrics = new ScanMetrics();
        // Between the bounds of every page, but no multiple of 3.
        Vector value = new LongVector(PrimitiveType.INT64, new long[] {3 * 100 + 1}, 1);
        ScanRequest request = request(table, List.of(new Predicate.Compare(0, Comparison.EQUAL, value)), metrics);
        assertThat(satisfying(table, request, request.predicates())).isEmpty();
        assertThat(metrics.rowsRead().sum()).isZero();
    }

    @Test
    void nanIsAboveEveryNumberAlsoForPruning() {
        Table table = Tables.open(Expectations.resource("mixed-v1.parquet"));
        int real = table.schema().indexOf("real").orElseThrow();
        Vector huge = new DoubleVector(PrimitiveType.DOUBLE, new double[] {1e300}, 1);
        ScanMetrics metrics = new ScanMetrics();
        ScanRequest request = request(table, List.of(new Predicate.Compare(real, Comparison.GREATER, huge)), metrics);
        assertThat(satisfying(table, request, request.predicates())).isNotEmpty();
    }

    private static ScanRequest request(Table table, List<Predicate> predicates, ScanMetrics metrics) {
        return new ScanRequest(Tables.allColumns(table), predicates, List::of, null, 64, metrics);
    }

    private static List<Batch> whole(Table table) {
        List<Batch> batches = new ArrayList<>();
        try (BatchReader reader = table.read(ScanRequest.of(Tables.allColumns(table)), table.morsels())) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                batches.add(batch.copy());
            }
        }
        return batches;
    }

    private static Predicate predicate(Table table, List<Batch> samples, Random random, int depth) {
        if (depth > 0 && random.nextInt(5) == 0) {
            List<List<Predicate>> alternatives = new ArrayList<>();
            for (int i = random.nextInt(2); i >= 0; i--) {
                alternatives.add(List.of(
                        predicate(table, samples, random, depth - 1), predicate(table, samples, random, depth - 1)));
            }
            return new Predicate.AnyOf(alternatives);
        }
        int column = random.nextInt(table.schema().size());
        Field field = table.schema().field(column);
        Vector values = sample(samples, random, column);
        boolean comparable = !field.type().nested() && field.type() != PrimitiveType.NULL && values.length() > 0;
        return switch (comparable ? random.nextInt(4) : 2 + random.nextInt(2)) {
            case 0 -> new Predicate.In(column, values);
            case 1 ->
                new Predicate.Compare(
                        column,
                        Comparison.values()[random.nextInt(6)],
                        Gather.rows(values, new int[] {random.nextInt(values.length())}, 1));
            case 2 ->
                comparable && random.nextInt(3) > 0
                        ? new Predicate.Compare(
                                column, random.nextBoolean() ? Comparison.EQUAL : Comparison.LESS, one(values, random))
                        : new Predicate.IsNull(column);
            default -> new Predicate.IsNotNull(column);
        };
    }

    private static Vector one(Vector values, Random random) {
        return Gather.rows(values, new int[] {random.nextInt(values.length())}, 1);
    }

    /// Up to three values of the column that are not null, as a flat vector.
    private static Vector sample(List<Batch> samples, Random random, int column) {
        Vector vector = samples.get(random.nextInt(samples.size())).column(column);
        int[] rows = new int[3];
        int count = 0;
        for (int i = 0; i < 12 && count < rows.length; i++) {
            int row = random.nextInt(vector.length());
            if (!vector.isNull(row)) {
                rows[count++] = row;
            }
        }
        return PredicateOracle.flat(vector, rows, count);
    }

    private static List<String> satisfying(Table table, ScanRequest request, List<Predicate> predicates) {
        List<String> rows = new ArrayList<>();
        try (BatchReader reader = table.read(request, table.morsels())) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                for (int row = 0; row < batch.rows(); row++) {
                    if (PredicateOracle.all(batch, row, predicates)) {
                        rows.add(Rendering.value(batch.column(0), row) + " " + Rendering.value(batch.column(5), row));
                    }
                }
            }
        }
        return rows;
    }
}
