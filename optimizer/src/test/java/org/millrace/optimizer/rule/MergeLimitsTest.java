package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.limit;
import static org.millrace.optimizer.rule.Tables.sort;

import org.junit.jupiter.api.Test;

class MergeLimitsTest {

    private static final Rule RULE = new MergeLimits();

    @Test
    void makesOneLimitOfTwo() {
        assertChanges(
                RULE,
                limit(limit(SALES, 7, 8), 5, 10),
                "Limit 3 after 12",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void keepsNothingWhereTheUpperStartsAfterTheLower() {
        assertChanges(
                RULE,
                limit(limit(SALES, 0, 3), 5, 10),
                "Limit 0 after 5",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void addsOffsetsWithoutAnEnd() {
        assertChanges(
                RULE,
                limit(limit(SALES, 2, Long.MAX_VALUE), 5, Long.MAX_VALUE),
                "Limit all after 7",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void leavesLimitsApartThatASortSeparates() {
        assertKeeps(RULE, limit(sort(limit(SALES, 0, 8), col("id")), 0, 3));
    }
}
