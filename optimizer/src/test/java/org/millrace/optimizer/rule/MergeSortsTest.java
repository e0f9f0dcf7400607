package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.limit;
import static org.millrace.optimizer.rule.Tables.sort;

import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;

class MergeSortsTest {

    private static final Rule RULE = new MergeSorts();

    @Test
    void sortsOnceByWhatDecides() {
        assertChanges(
                RULE,
                sort(sort(SALES, col("day")), col("price").desc(), Expr.of(1), col("price")),
                "Sort price DESC, day",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void dropsASortThatDecidesNothing() {
        assertChanges(RULE, sort(SALES, Expr.of(1)), "Scan sales: id, category, price, quantity, day");
    }

    @Test
    void leavesSortsApartThatALimitSeparates() {
        assertKeeps(RULE, sort(limit(sort(SALES, col("day")), 0, 3), col("price")));
    }
}
