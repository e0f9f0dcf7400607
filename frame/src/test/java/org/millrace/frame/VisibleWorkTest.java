package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.frame.Expressions.col;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.millrace.frame.profile.ProfileRecorder;
import org.millrace.plan.Query;
import org.millrace.plan.graph.TaskGraph;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.plan.report.OperatorTree;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// What a query shows of its work.
class VisibleWorkTest {

    private static final int ROWS = 1000;

    private static Session session;
    private static Frame rows;

    @BeforeAll
    static void openSession() {
        session = Session.builder().threads(2).batchRows(100).build();
        List<Integer> numbers = IntStream.range(0, ROWS).boxed().toList();
        rows = session.fromColumns(Map.of("n", numbers));
    }

    @AfterAll
    static void closeSession() {
        session.close();
    }

    private static Frame grouped() {
        return rows.filter(col("n").lt(500))
                .withColumn("k", col("n").mod(7))
                .groupBy("k")
                .agg(col("n").sum().as("s"))
                .sort("s");
    }

    private static List<OperatorFigures> figures(Frame frame) {
        try (Query query = frame.start()) {
            while (query.next() != null) {
                // Only the figures are wanted.
            }
            return query.metrics();
        }
    }

    private static OperatorFigures only(List<OperatorFigures> figures, String kind) {
        return figures.stream()
                .filter(operator -> operator.plan().kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyOperatorCountsItsRowsAndBatches() {
        List<OperatorFigures> figures = figures(grouped());
        assertThat(figures.getFirst().plan().kind()).isEqualTo("Sort");
        assertThat(only(figures, "Sort").rows()).isEqualTo(7);
        assertThat(only(figures, "HashAggregate").rows()).isEqualTo(7);
        assertThat(only(figures, "HashAggregate").batches()).isEqualTo(1);
        assertThat(only(figures, "HashAggregate").space().peak()).isPositive();
        assertThat(only(figures, "Filter").rows()).isEqualTo(500);
        assertThat(only(figures, "Filter").batches()).isEqualTo(5);
        assertThat(only(figures, "Values").rows()).isEqualTo(ROWS);
        assertThat(only(figures, "Values").batches()).isEqualTo(10);
        assertThat(only(figures, "HashAggregate").cut().lanes()).isEqualTo(1);
        assertThat(figures).allSatisfy(operator -> {
            assertThat(operator.time().processor())
                    .isBetween(0L, operator.time().work());
            assertThat(operator.cut().pieces()).isEqualTo(1);
        });
    }

    @Test
    void theTimeOfAllOperatorsIsNoMoreThanThatOfTheWorkers() {
        try (Query query = grouped().start()) {
            while (query.next() != null) {
                // Only the figures are wanted.
            }
            long work = OperatorTree.total(query.metrics(), 0).work();
            assertThat(work)
                    .isPositive()
                    .isLessThanOrEqualTo(3 * query.progress().nanos());
            assertThat(query.tasks()).isNotEmpty().allSatisfy(task -> {
                assertThat(task.from()).isBetween(0L, task.to());
                assertThat(task.to()).isLessThanOrEqualTo(query.progress().nanos());
            });
        }
    }

    @Test
    void theTableOfFiguresFitsATerminal() {
        String table = grouped().explainAnalyze();
        assertThat(table.lines().findFirst().orElseThrow())
                .contains("operator", "rows", "expected", "own", "cpu", "memory");
        assertThat(table).contains("└─ ", "HashAggregate", "500");
        assertThat(table.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    @Test
    void explainSaysWhatStreamsAndWhatIsExpected() {
        String text = grouped().explain();
        assertThat(text).contains("holds its input  Sort by s", "holds a summary", "streams", "~1.00 k");
        assertThat(text).isEqualTo(grouped().explain());
    }

    @Test
    void aTaskGraphIsWellFormedInAllLanguages() throws Exception {
        Frame many = rows.union(IntStream.range(0, 99).mapToObj(_ -> rows).toArray(Frame[]::new))
                .filter(col("n").lt(10))
                .select(col("n").plus(1).as("<&\"'>"))
                .sort("<&\"'>");
        TaskGraph graph = TaskGraph.ran("a <graph>", figures(many));
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(graph.svg())));
        assertThat(svg.getDocumentElement().getTextContent()).contains("a <graph>", "100 pieces", "more", "Sort");
        assertThat(graph.dot()).startsWith("digraph tasks {").endsWith("}\n").contains("cluster_0", "->");
        assertThat(graph.mermaid()).contains("flowchart TB", "subgraph op0", "-->");
        assertThat(many.graph().svg()).contains("expected");
    }

    @Test
    void aProfileNeedsNothingElse() throws Exception {
        try (Query query = grouped().start();
                ProfileRecorder recorder = ProfileRecorder.start(query)) {
            while (query.next() != null) {
                // Only the profile is wanted.
            }
            String page = recorder.html("a </script> title", grouped().physicalPlan(), Map.of("threads", "2"));
            assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                    .startsWith("<!DOCTYPE html>")
                    .doesNotContain("http:", "https:", "src=", "href=", "@import", "/*DATA*/", "a </script>");
            String data = page.substring(page.indexOf("id=\"data\">") + 10);
            String json = data.substring(0, data.indexOf("</script>"));
            assertThat(json).contains("HashAggregate", "\"samples\":[[", "\"rows\":500");
            try (DuckDb duckDb = new DuckDb()) {
                assertThat(duckDb.rows("SELECT json_valid('" + json.replace("'", "''") + "')"))
                        .containsExactly(List.of(true));
            }
        }
    }
}
