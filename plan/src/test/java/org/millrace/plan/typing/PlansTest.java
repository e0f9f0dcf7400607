package org.millrace.plan.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.plan.typing.TestTables.col;
import static org.millrace.plan.typing.TestTables.scan;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.millrace.errors.QueryException;
import org.millrace.plan.explain.PlanText;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.AllColumnsExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.relation.Relation;

class PlansTest {

    private static final Relation SALES =
            scan("sales", "category string", "price double", "quantity int32", "tags list<string>");

    private static void assertPlan(Relation plan, String... lines) {
        PlanChecks.check(plan);
        assertThat(PlanText.of(plan)).isEqualTo(String.join("\n", lines) + "\n");
    }

    private static void assertRefused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(QueryException.class).hasMessageContaining(message);
    }

    @Test
    void aColumnTakesThePlaceOfTheOneOfItsName() {
        Relation plan = Plans.withColumns(
                SALES,
                List.of(col("price").times(2).as("price"), col("price").plus(1).as("more")));

        assertPlan(
                plan,
                "Project category, (price * 2.0) AS price, quantity, tags, (price + 1.0) AS more",
                "  Scan sales: category, price, quantity, tags");
    }

    @Test
    void allColumnsCanBeSelectedButSome() {
        assertPlan(
                Plans.select(
                        SALES,
                        List.of(
                                new AllColumnsExpr(List.of("tags", "price")),
                                col("price").times(col("quantity")))),
                "Project category, quantity, (price * cast(quantity AS double)) AS price * quantity",
                "  Scan sales: category, price, quantity, tags");
    }

    @Test
    void twoColumnsCannotHaveOneName() {
        assertRefused(
                () -> Plans.select(SALES, List.of(col("price"), col("quantity").as("price"))),
                "Two columns would be called 'price'");
        assertRefused(
                () -> Plans.aggregate(
                        SALES,
                        List.of(col("price")),
                        List.of(col("quantity").sum().as("price"))),
                "Two columns would be called 'price'");
        assertRefused(() -> Plans.rename(SALES, Map.of("price", "category")), "Two columns would be called 'category'");
    }

    @Test
    void columnsCanBeDroppedAndRenamed() {
        assertThat(Plans.drop(SALES, List.of("price", "tags")).schema().names())
                .containsExactly("category", "quantity");
        assertThat(Plans.rename(SALES, Map.of("price", "cost")).schema().names())
                .containsExactly("category", "cost", "quantity", "tags");
        assertRefused(() -> Plans.drop(SALES, List.of("prize")), "Did you mean 'price'?");
        assertRefused(() -> Plans.rename(SALES, Map.of("prize", "cost")), "Did you mean 'price'?");
    }

    @Test
    void aggregatesThatStandAloneAreColumnsOfTheAggregation() {
        assertPlan(
                Plans.aggregate(
                        SALES,
                        List.of(col("category"), col("quantity").gt(3).as("many")),
                        List.of(
                                col("price").sum(),
                                AggregateExpr.of(AggregateFunction.COUNT_ALL).as("n"),
                                col("quantity").sum().where(col("price").gt(5)).as("q"))),
                "Aggregate sum(price) AS sum(price), count_all() AS n, sum(quantity) filter ((price > 5.0)) AS q by"
                        + " category, (quantity > 3) AS many",
                "  Scan sales: category, price, quantity, tags");
    }

    @Test
    void partsOfLargerExpressionsAreComputedOnceAndPutTogetherAbove() {
        assertPlan(
                Plans.aggregate(
                        SALES,
                        List.of(col("category")),
                        List.of(
                                col("price").sum().divide(col("quantity").sum()).as("each"),
                                col("price").sum().as("total"),
                                col("category").upper().as("loud"))),
                "Project category, (sum(price) / cast(sum(quantity) AS double)) AS each, sum(price) AS total,"
                        + " upper(category) AS loud",
                "  Aggregate sum(price) AS sum(price), sum(quantity) AS sum(quantity) by category",
                "    Scan sales: category, price, quantity, tags");
    }

    @Test
    void aSelectOfAggregatesIsOneRow() {
        assertPlan(
                Plans.select(SALES, List.of(col("price").max().as("top"))),
                "Aggregate max(price) AS top",
                "  Scan sales: category, price, quantity, tags");
    }

    @Test
    void aColumnMustBeAKeyOrAggregated() {
        assertRefused(
                () -> Plans.aggregate(
                        SALES, List.of(col("category")), List.of(col("price").plus(1))),
                "The column 'price' is neither a key nor aggregated");
        assertRefused(
                () -> Plans.aggregate(
                        SALES, List.of(), List.of(col("price").sum().sum())),
                "not into one another");
    }

    @Test
    void listsCanBeGroupedAndSortedBy() {
        Relation groups = Plans.aggregate(SALES, List.of(col("tags")), List.of());
        assertThat(Plans.sort(groups, List.of(col("tags"))).schema()).isEqualTo(groups.schema());
        assertRefused(() -> Plans.sort(SALES, List.of()), "sort needs something to sort by");
    }

    @Test
    void sortKeysSayDirectionAndNulls() {
        assertPlan(
                Plans.sort(SALES, List.of(col("price").desc().nullsFirst(), col("category"))),
                "Sort price DESC NULLS FIRST, category",
                "  Scan sales: category, price, quantity, tags");
    }

    @Test
    void typesOfAUnionAreBroughtTogether() {
        Relation other = scan("other", "c string", "p int64", "q int64", "t list<string>");

        assertPlan(
                Plans.union(List.of(SALES, other)),
                "Union",
                "  Project category, price, cast(quantity AS int64) AS quantity, tags",
                "    Scan sales: category, price, quantity, tags",
                "  Project c, cast(p AS double) AS p, q, t",
                "    Scan other: c, p, q, t");
        assertRefused(
                () -> Plans.union(List.of(SALES, scan("x", "a int32", "b double", "c int32", "d list<string>"))),
                "The column 'category' of a union cannot be both string and int32");
        assertRefused(() -> Plans.union(List.of(SALES, scan("x", "a int32"))), "as many columns");
    }

    @Test
    void aggregatesRefuseTypesTheyHaveNoMeaningFor() {
        assertRefused(() -> Plans.select(SALES, List.of(col("category").sum())), "There is no sum of string");
        assertRefused(() -> Plans.select(SALES, List.of(col("price").any())), "There is no any of double");
        assertRefused(() -> Plans.select(SALES, List.of(col("price").quantile(1.5))), "from 0 to 1, not 1.5");
        assertRefused(() -> Plans.select(SALES, List.of(col("tags").max())), "There is no max of list<string>");
    }

    @Test
    void aggregatesHaveTheTypesThatTheyAreImplementedFor() {
        Relation numbers = scan("numbers", "i int16", "l int64", "d decimal(10,2)", "w decimal(30,2)", "f float");
        Expr[] aggregates = {
            col("i").sum(),
            col("d").sum(),
            col("f").sum(),
            col("i").mean(),
            col("l").mean(),
            col("w").mean(),
            col("d").max(),
            col("f").min(),
            col("i").list(),
            col("f").median(),
            col("l").countDistinct()
        };

        assertThat(Plans.select(numbers, List.of(aggregates)).schema().fields().stream()
                        .map(field -> field.name() + " " + field.type()))
                .containsExactly(
                        "sum(i) int64",
                        "sum(d) decimal(38,2)",
                        "sum(f) double",
                        "mean(i) double",
                        "mean(l) double",
                        "mean(w) double",
                        "max(d) decimal(10,2)",
                        "min(f) float",
                        "list(i) list<int16>",
                        "median(f) double",
                        "count(distinct l) int64");
    }
}
