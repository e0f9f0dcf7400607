package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;

import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;

class SimplifyConditionsTest {

    private static final Rule RULE = new SimplifyConditions();

    @Test
    void dropsWhatIsAlwaysTrue() {
        assertChanges(
                RULE,
                filter(
                        SALES,
                        Expr.of(true).and(col("price").gt(5)).and(col("price").gt(5))),
                "Filter (price > 5.0)",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void decidesByWhatIsAlwaysFalse() {
        assertChanges(
                RULE,
                filter(SALES, col("price").gt(5).and(col("id").isNull())),
                "Filter false",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void turnsNegatedComparisonsAround() {
        assertChanges(
                RULE,
                filter(
                        SALES,
                        col("price")
                                .lt(5)
                                .not()
                                .or(col("category").isNull().not().not().not())),
                "Filter ((price >= 5.0) OR is_not_null(category))",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void comparesWithTheOnlyValueOfAList() {
        assertChanges(
                RULE,
                filter(SALES, col("category").isIn("Food")),
                "Filter (category = 'Food')",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void knowsThatComparingWithNothingIsNull() {
        assertChanges(
                RULE,
                filter(SALES, col("price").eq(Expr.of(null))),
                "Filter null",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void leavesAloneWhatDependsOnValues() {
        assertKeeps(
                RULE,
                filter(SALES, col("price").gt(5).and(col("category").isNull()).not()));
    }
}
