package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.millrace.errors.DataException;
import org.millrace.errors.QueryException;
import org.millrace.plan.relation.Unnest;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Lists taken apart, samples and only rows: what they give, and the same for any threads and batch size.
class UnnestAndSampleTest {

    private static final Schema SCHEMA = Schema.of(
            new Field("n", PrimitiveType.INT64, false),
            new Field("tags", new ListType(new Field("element", PrimitiveType.STRING))),
            new Field("marks", new ListType(new Field("element", PrimitiveType.INT32))));

    private static final List<List<@Nullable Object>> ROWS = rows();

    private static List<List<@Nullable Object>> rows() {
        Random random = new Random(7);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long n = 0; n < 3000; n++) {
            rows.add(Arrays.asList(n, list(random, "t"), list(random, null)));
        }
        return rows;
    }

    private static @Nullable List<@Nullable Object> list(Random random, @Nullable String prefix) {
        int length = random.nextInt(50) == 0 ? 300 : random.nextInt(6) - 1;
        if (length < 0) {
            return null;
        }
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int value = random.nextInt(9);
            list.add(value == 0 ? null : prefix == null ? (Object) value : prefix + value);
        }
        return list;
    }

    private static Frame table(Session session) {
        return session.fromRows(SCHEMA, ROWS);
    }

    /// The rows of a query, which must be the same for every setting.
    private static List<List<Object>> same(UnaryOperator<Frame> query) {
        List<List<Object>> expected = null;
        for (int threads : new int[] {1, 2, 8}) {
            for (int batchRows : new int[] {1, 7, 1000}) {
                try (Session session = Session.builder()
                        .threads(threads)
                        .batchRows(batchRows)
                        .memory(64L << 20)
                        .build()) {
                    List<List<Object>> rows =
                            DuckDb.rows(query.apply(table(session)).collect());
                    if (expected == null) {
                        expected = rows;
                    }
                    assertThat(rows).isEqualTo(expected);
                }
            }
        }
        return expected;
    }

    private static List<List<@Nullable Object>> unnested(boolean keepEmpty) {
        List<List<@Nullable Object>> expected = new ArrayList<>();
        for (List<@Nullable Object> row : ROWS) {
            List<?> tags = row.get(1) == null ? List.of() : (List<?>) row.get(1);
            List<?> marks = row.get(2) == null ? List.of() : (List<?>) row.get(2);
            int length = Math.max(tags.size(), marks.size());
            for (int i = 0; i < Math.max(length, keepEmpty ? 1 : 0); i++) {
                expected.add(Arrays.asList(
                        row.get(0),
                        i < tags.size() ? tags.get(i) : null,
                        i < marks.size() && marks.get(i) instanceof Integer mark ? (Object) mark.longValue() : null));
            }
        }
        return expected;
    }

    @Test
    void givesARowForEachElementAndPadsShorterLists() {
        assertThat(same(table -> table.unnest("tags", "marks"))).isEqualTo(unnested(false));
        assertThat(same(table -> table.explode("tags", "marks"))).isEqualTo(unnested(true));
    }

    @Test
    void countsElementsFromOne() {
        List<List<Object>> numbered = same(table -> {
            Frame lists = table.select("n", "marks");
            var relation = new Unnest(
                    lists.plan(),
                    List.of(new org.millrace.plan.expression.ColumnRef(
                            1, lists.schema().field(1))),
                    List.of("mark"),
                    "place",
                    true);
            return new Frame(table.session(), relation).select("n", "place");
        });
        List<List<Object>> expected = new ArrayList<>();
        for (List<@Nullable Object> row : ROWS) {
            int length = row.get(2) instanceof List<?> marks ? marks.size() : 0;
            for (long i = 1; i <= length; i++) {
                expected.add(List.of(row.get(0), i));
            }
            if (length == 0) {
                expected.add(Arrays.asList(row.get(0), null));
            }
        }
        assertThat(numbered).isEqualTo(expected);
    }

    @Test
    void filtersAndLimitsAroundListsGiveTheSameRows() {
        List<List<@Nullable Object>> expected = unnested(false).stream()
                .filter(row -> (Long) row.get(0) > 1000 && "t3".equals(row.get(1)))
                .limit(20)
                .toList();
        assertThat(same(table -> table.unnest("tags", "marks")
                        .filter(col("n").gt(1000).and(col("tags").eq("t3")))
                        .limit(20)))
                .isEqualTo(expected);
    }

    @Test
    void refusesWhatIsNoList() {
        try (Session session = Session.builder().build()) {
            assertThatThrownBy(() -> table(session).explode("n"))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("n is int64");
        }
    }

    @Test
    void sharesChooseTheSameRowsInOrder() {
        List<List<Object>> some = same(table -> table.sample(0.25, 11).select("n"));
        assertThat(some).hasSizeBetween(650, 850).isSortedAccordingTo(places()).doesNotHaveDuplicates();
        assertThat(same(table -> table.sample(0.25, 12).select("n"))).isNotEqualTo(some);
        assertThat(same(table -> table.sample(0, 11).agg(count()))).isEqualTo(List.of(List.of(0L)));
        assertThat(same(table -> table.sample(1, 11).agg(count()))).isEqualTo(List.of(List.of(3000L)));
    }

    @Test
    void numbersOfRowsAreKept() {
        List<List<Object>> some = same(table -> table.sampleRows(100, 5).select("n"));
        assertThat(some).hasSize(100).isSortedAccordingTo(places()).doesNotHaveDuplicates();
        assertThat(same(table -> table.sampleRows(5000, 5).agg(count()))).isEqualTo(List.of(List.of(3000L)));
        assertThat(same(table -> table.sampleRows(0, 5))).isEmpty();
    }

    private static java.util.Comparator<List<Object>> places() {
        return java.util.Comparator.comparing(row -> (Long) row.getFirst());
    }

    @Test
    void samplesAreNotSmallerThanTheyShouldBeAnywhere() {
        List<List<Object>> halves = same(table -> table.sampleRows(1500, 3).agg(col("n").mean(), col("n").min()));
        assertThat((Double) halves.getFirst().getFirst()).isBetween(1400.0, 1600.0);
    }

    @Test
    void refusesSharesAndNumbersThatAreNone() {
        try (Session session = Session.builder().build()) {
            assertThatThrownBy(() -> table(session).sample(1.5, 0)).isInstanceOf(QueryException.class);
            assertThatThrownBy(() -> table(session).sampleRows(-1, 0)).isInstanceOf(QueryException.class);
        }
    }

    @Test
    void onlyRowsGiveTheirValueNullOrNot() {
        assertThat(same(table -> table.filter(col("n").lt(50))
                        .groupBy("n")
                        .agg(col("tags").listElement(1).single().as("tag"))))
                .isEqualTo(ROWS.stream()
                        .limit(50)
                        .map(row -> Arrays.asList(
                                row.get(0),
                                row.get(1) instanceof List<?> tags && !tags.isEmpty() ? tags.getFirst() : null))
                        .toList());
        assertThat(same(table -> table.filter(col("n").lt(0)).agg(col("n").single())))
                .isEqualTo(List.of(Collections.singletonList(null)));
    }

    @Test
    void aSecondRowIsAnError() {
        for (boolean grouped : new boolean[] {true, false}) {
            assertThatThrownBy(() -> same(table -> grouped
                            ? table.groupBy(col("n").mod(2999).as("k")).agg(col("n").single())
                            : table.filter(col("n").ge(2998)).agg(col("n").single())))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("more than one row");
        }
    }
}
