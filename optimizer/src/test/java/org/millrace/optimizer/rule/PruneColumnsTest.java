package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.aggregate;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.count;
import static org.millrace.optimizer.rule.Tables.filter;
import static org.millrace.optimizer.rule.Tables.select;
import static org.millrace.optimizer.rule.Tables.sort;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Window;
import org.millrace.plan.typing.Plans;

class PruneColumnsTest {

    private static final Rule RULE = new PruneColumns();

    @Test
    void readsAndComputesOnlyWhatIsUsed() {
        assertChanges(
                RULE,
                aggregate(
                        select(
                                sort(SALES, col("day")),
                                col("category"),
                                col("price"),
                                col("id").plus(1L).as("next")),
                        List.of(col("category")),
                        col("price").sum().as("total")),
                "Aggregate sum(price) AS total by category",
                "  Project category, price",
                "    Sort day",
                "      Scan sales: category, price, day");
    }

    @Test
    void readsNoColumnToCountRows() {
        assertChanges(
                RULE,
                aggregate(select(SALES, col("price").sqrt().as("root")), List.of(), count().as("n")),
                "Aggregate count_all() AS n",
                "  Scan sales: no columns");
    }

    @Test
    void dropsAggregatesThatNobodyUses() {
        assertChanges(
                RULE,
                select(
                        aggregate(
                                SALES,
                                List.of(col("category")),
                                col("price").sum().as("a"),
                                count().as("n")),
                        col("n")),
                "Project n",
                "  Aggregate count_all() AS n by category",
                "    Scan sales: category");
    }

    @Test
    void keepsInputsOfAUnionAlike() {
        assertChanges(
                RULE,
                select(Plans.union(List.of(filter(SALES, col("id").gt(5)), SALES)), col("price")),
                "Project price",
                "  Union",
                "    Project price",
                "      Filter (id > 5)",
                "        Scan sales: id, price",
                "    Scan sales: price");
    }

    @Test
    void keepsTheColumnsThatMustBeDistinct() {
        assertChanges(
                RULE,
                select(Plans.distinct(SALES, List.of("category")), col("price")),
                "Project price",
                "  Distinct by category",
                "    Scan sales: category, price");
        assertKeeps(RULE, select(Plans.distinct(SALES, List.of()), col("price")));
    }

    @Test
    void keepsWhatTheResultShows() {
        assertKeeps(RULE, filter(SALES, col("id").gt(5)));
    }

    @Test
    void aWindowThatNobodyLooksAtIsTheOrderThatItLeaves() {
        assertChanges(
                RULE,
                select(
                        Plans.withColumns(
                                SALES,
                                List.of(col("price")
                                        .sum()
                                        .over(Window.partitionBy("category").orderBy("day"))
                                        .as("sum"))),
                        col("id")),
                "Project id",
                "  Project id",
                "    Sort category, day",
                "      Scan sales: id, category, day");
    }
}
