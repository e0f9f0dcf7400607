package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;
import static org.millrace.optimizer.rule.Tables.limit;

import org.junit.jupiter.api.Test;

class MergeFiltersTest {

    private static final Rule RULE = new MergeFilters();

    @Test
    void makesOneFilterOfTwo() {
        assertChanges(
                RULE,
                filter(filter(SALES, col("price").gt(5)), col("quantity").lt(3)),
                "Filter ((price > 5.0) AND (quantity < 3))",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void leavesFiltersApartThatALimitSeparates() {
        assertKeeps(
                RULE,
                filter(
                        limit(filter(SALES, col("price").gt(5)), 0, 3),
                        col("quantity").lt(3)));
    }
}
