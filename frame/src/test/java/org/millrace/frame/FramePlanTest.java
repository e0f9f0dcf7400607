package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.frame.Expressions.allColumns;
import static org.millrace.frame.Expressions.allColumnsExcept;
import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.count;
import static org.millrace.frame.Expressions.cut;
import static org.millrace.frame.Expressions.mean;
import static org.millrace.frame.Expressions.sum;
import static org.millrace.frame.Expressions.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.errors.QueryException;

class FramePlanTest {

    private final Frame sales = PlanOnlyBackend.sales();

    private static void assertPlan(Frame frame, String... lines) {
        assertThat(frame.explain()).isEqualTo(String.join("\n", lines) + "\n");
    }

    @Test
    void aPipelineIsWrittenAsItIsThought() {
        Frame frame = sales.withColumn("revenue", col("price").times(col("quantity")))
                .filter(col("price").between(10, 500))
                .groupBy(
                        col("category"),
                        cut(col("price"), List.of(0, 50, 200), List.of("low", "mid"))
                                .as("bin"))
                .agg(sum("revenue").as("total"), mean("revenue").as("mean"), count().as("n"))
                .topK(3, col("total").desc());

        assertPlan(
                frame,
                "Limit 3",
                "  Sort total DESC",
                "    Aggregate sum(revenue) AS total, mean(revenue) AS mean, count_all() AS n by category, cut(price,"
                        + " [0.0, 50.0, 200.0], [low, mid]) AS bin",
                "      Filter ((price >= 10.0) AND (price <= 500.0))",
                "        Project date, category, price, quantity, (price * cast(quantity AS double)) AS revenue",
                "          Scan sales: date, category, price, quantity");
    }

    @Test
    void columnsAreChosenByNameOrExpression() {
        assertThat(sales.select("price", "date").schema().names()).containsExactly("price", "date");
        assertThat(sales.select(allColumnsExcept("date"), col("date").year().as("year"))
                        .schema()
                        .names())
                .containsExactly("category", "price", "quantity", "year");
        assertThat(sales.select(allColumns()).schema()).isEqualTo(sales.schema());
        assertThat(sales.drop("date").rename("price", "cost").schema().names())
                .containsExactly("category", "cost", "quantity");
    }

    @Test
    void choicesHaveTheTypeOfTheirValues() {
        Frame frame = sales.select(when(col("price").gt(500))
                .then("dear")
                .when(col("price").gt(50))
                .then("fair")
                .otherwise("cheap")
                .as("level"));

        assertThat(frame.schema().field(0)).hasToString("level: string");
    }

    @Test
    void rowsAreLimitedAndMadeDistinct() {
        assertPlan(
                sales.offset(5).head(3),
                "Limit 3",
                "  Limit all after 5",
                "    Scan sales: date, category, price, quantity");
        assertPlan(sales.unique("category"), "Distinct by category", "  Scan sales: date, category, price, quantity");
        assertPlan(
                sales.distinct().union(sales),
                "Union",
                "  Distinct",
                "    Scan sales: date, category, price, quantity",
                "  Scan sales: date, category, price, quantity");
    }

    @Test
    void mistakesInNamesAreSaidAtOnce() {
        assertThatThrownBy(() -> sales.filter(col("prise").gt(5)))
                .isInstanceOf(QueryException.class)
                .hasMessage("There is no column 'prise'. Did you mean 'price'? The columns are: date, category, price,"
                        + " quantity.");
        assertThatThrownBy(() -> sales.write().partitionBy("categories").parquet("out"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Did you mean 'category'?");
    }

    @Test
    void aNamedTableIsFoundAgain() {
        Session session = sales.session();
        session.register("dear", sales.filter(col("price").gt(500)));

        assertThat(session.table("dear").schema()).isEqualTo(sales.schema());
        assertThatThrownBy(() -> session.table("deer"))
                .isInstanceOf(QueryException.class)
                .hasMessage("There is no table 'deer'. Did you mean 'dear'? Registered are: dear.");
    }

    @Test
    void aBackendThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Session.builder().backend("abacus").build())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("abacus");
        assertThatThrownBy(() -> Session.builder().threads(0).build())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("at least 1");
    }
}
