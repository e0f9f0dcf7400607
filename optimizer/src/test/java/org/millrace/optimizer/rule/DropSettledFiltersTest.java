package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;
import static org.millrace.optimizer.rule.Tables.limit;
import static org.millrace.optimizer.rule.Tables.sort;

import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;

class DropSettledFiltersTest {

    private static final Rule RULE = new DropSettledFilters();

    @Test
    void dropsAFilterThatLetsEverythingThrough() {
        assertChanges(RULE, filter(SALES, Expr.of(true)), "Scan sales: id, category, price, quantity, day");
    }

    @Test
    void dropsWhatStandsBelowAFilterThatLetsNothingThrough() {
        assertChanges(
                RULE,
                sort(filter(SALES, Expr.of(false)), col("id")),
                "Sort id",
                "  Values: id, category, price, quantity, day; 0 rows");
    }

    @Test
    void dropsWhatStandsBelowALimitOfNothing() {
        assertChanges(RULE, limit(SALES, 5, 0), "Values: id, category, price, quantity, day; 0 rows");
    }

    @Test
    void leavesOtherFiltersAndLimitsAlone() {
        assertKeeps(RULE, limit(filter(SALES, col("price").gt(5)), 5, Long.MAX_VALUE));
    }
}
