package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.count;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.errors.DataException;
import org.millrace.plan.Query;
import org.millrace.vectors.Batch;

class FrameTest {

    private static Session session;
    private static Frame rows;

    @BeforeAll
    static void openSession() {
        session = Session.builder().threads(2).batchRows(3).build();
        Map<String, List<?>> columns = new LinkedHashMap<>();
        columns.put("name", Arrays.asList("b", "a", null, "b", "c", "a", "b"));
        columns.put("value", Arrays.asList(1, 2, 3, null, 5, 6, 7));
        columns.put("weight", Arrays.asList(0.5, 1.5, 2.5, 3.5, null, 5.5, Double.NaN));
        rows = session.fromColumns(columns);
    }

    @AfterAll
    static void closeSession() {
        session.close();
    }

    @Test
    void groupsComeInTheOrderInWhichTheyFirstAppear() {
        ResultTable table = rows.groupBy("name")
                .agg(count().as("n"), col("value").sum().as("total"))
                .collect();

        assertThat(table.column("name")).containsExactly("b", "a", null, "c");
        assertThat(table.column("n")).containsExactly(3L, 2L, 1L, 1L);
        assertThat(table.column("total")).containsExactly(8L, 8L, 3L, 5L);
    }

    @Test
    void aggregatesCanBePartsOfExpressions() {
        ResultTable table = rows.agg(
                        col("value").max().minus(col("value").min()).as("range"), count().as("n"))
                .collect();

        assertThat(table.row(0)).containsExactly(6, 7L);
    }

    @Test
    void missingValuesSortLastAndNaNAboveNumbers() {
        assertThat(rows.sort("weight").collect().column("weight"))
                .containsExactly(0.5, 1.5, 2.5, 3.5, 5.5, Double.NaN, null);
        assertThat(rows.sort(col("weight").desc().nullsFirst()).collect().column("weight"))
                .containsExactly(null, Double.NaN, 5.5, 3.5, 2.5, 1.5, 0.5);
        assertThat(rows.topK(2, col("value").desc()).collect().column("value")).containsExactly(7, 6);
    }

    @Test
    void rowsAreCountedLimitedAndMadeDistinct() {
        assertThat(rows.count()).isEqualTo(7);
        assertThat(rows.filter(col("name").eq("b")).count()).isEqualTo(3);
        assertThat(rows.offset(5).collect().column("value")).containsExactly(6, 7);
        assertThat(rows.unique("name").collect().column("value")).containsExactly(1, 2, 3, 5);
        assertThat(rows.select("name").distinct().collect().column("name")).containsExactly("b", "a", null, "c");
        assertThat(rows.limit(2).union(rows.offset(6)).collect().column("name")).containsExactly("b", "a", "b");
    }

    @Test
    void aStreamGivesTheRowsInBatches() {
        List<Integer> sizes = new ArrayList<>();
        try (BatchStream stream = rows.stream()) {
            assertThat(stream.schema()).isEqualTo(rows.schema());
            while (stream.hasNext()) {
                Batch batch = stream.next();
                sizes.add(batch.rows());
            }
        }

        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(7);
        assertThat(sizes).allMatch(size -> size <= 3);
    }

    @Test
    void aStreamCanBeClosedBeforeItsEnd() {
        try (BatchStream stream = rows.stream()) {
            assertThat(stream.hasNext()).isTrue();
        }
        assertThat(rows.count()).isEqualTo(7);
    }

    @Test
    void anOverflowIsAnErrorAndNotANumber() {
        Frame frame = session.fromColumns(Map.of("x", List.of(1L, Long.MAX_VALUE)));

        assertThatThrownBy(() -> frame.select(col("x").plus(1L)).collect()).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> frame.agg(col("x").sum()).collect()).isInstanceOf(DataException.class);
    }

    record Point(int x, Double y, String label) {}

    @Test
    void recordsComeBackAsTheyWere() {
        List<Point> points = List.of(new Point(1, 0.5, "a"), new Point(-2, null, null));

        assertThat(session.fromRecords(Point.class, points).collect().records(Point.class))
                .isEqualTo(points);
        assertThat(session.fromRecords(Point.class, List.of()).collect().rows()).isZero();
    }

    @Test
    void aDescriptionHasARowForEachColumn() {
        ResultTable table = rows.describe();

        assertThat(table.column("column")).containsExactly("name", "value", "weight");
        assertThat(table.column("nulls")).containsExactly(1L, 1L, 1L);
        assertThat(table.value(1, "mean")).isEqualTo(4.0);
        assertThat(table.column("min")).containsExactly("a", "1", "0.5");
    }

    @Test
    void writtenFilesAreReadBack(@TempDir Path directory) {
        String file = directory.resolve("rows.parquet").toString();
        ResultTable written = rows.writeParquet(file);

        assertThat(written.value(0, "rows")).isEqualTo(7L);
        assertThat(session.scanParquet(file).collect().fingerprint().ordered())
                .isEqualTo(rows.collect().fingerprint().ordered());
    }

    @Test
    void partitionsBecomeDirectoriesAndThenColumnsAgain(@TempDir Path directory) {
        rows.filter(col("name").isNotNull()).write().partitionBy("name").parquet(directory.toString());

        ResultTable table = session.scanParquet(directory.toString())
                .groupBy("name")
                .agg(count().as("n"))
                .sort("name")
                .collect();
        assertThat(table.column("name")).containsExactly("a", "b", "c");
        assertThat(table.column("n")).containsExactly(2L, 3L, 1L);
    }

    @Test
    void aListenerIsToldHowFarAQueryIs() {
        List<Query.Progress> told = new CopyOnWriteArrayList<>();
        try (Session watched = Session.builder().onProgress(told::add).build()) {
            watched.fromColumns(Map.of("x", List.of(1, 2, 3))).collect();
        }

        assertThat(told).isNotEmpty();
        assertThat(told.getLast().nanos()).isPositive();
    }

    @Test
    void explainShowsThePlanBeforeAndAfterRules() {
        String text = rows.filter(col("value").gt(1)).filter(col("value").lt(5)).explain();

        assertThat(text).contains("Filter (value > 1)").contains("((value > 1) AND (value < 5))");
    }
}
