package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.aggregate;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.count;
import static org.millrace.optimizer.rule.Tables.filter;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;

class PushFilterBelowAggregateTest {

    private static final Rule RULE = new PushFilterBelowAggregate();

    @Test
    void leavesOutTheRowsOfGroupsThatAreNotWanted() {
        assertChanges(
                RULE,
                filter(
                        aggregate(SALES, List.of(col("day").year().as("year")), count().as("n")),
                        col("year").eq(2020L).and(col("n").gt(10))),
                "Filter (n > 10)",
                "  Aggregate count_all() AS n by extract('year', day) AS year",
                "    Filter (extract('year', day) = 2020)",
                "      Scan sales: id, category, price, quantity, day");
    }

    @Test
    void leavesConditionsOnAggregatesAbove() {
        assertKeeps(RULE, filter(aggregate(SALES, List.of(col("category")), count().as("n")), col("n").gt(10)));
    }

    @Test
    void leavesTheOneRowOfAnAggregationWithoutKeysAlone() {
        assertKeeps(RULE, filter(aggregate(SALES, List.of(), count().as("n")), Expr.of(false)));
    }

    @Test
    void leavesConditionsThatTellEqualKeysApartAbove() {
        assertKeeps(
                RULE,
                filter(
                        aggregate(SALES, List.of(col("price")), count().as("n")),
                        Expr.of(1).divide(col("price")).gt(0)));
    }
}
