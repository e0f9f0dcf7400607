package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.limit;
import static org.millrace.optimizer.rule.Tables.sort;

import org.junit.jupiter.api.Test;

class PushLimitIntoScanTest {

    private static final Rule RULE = new PushLimitIntoScan();

    @Test
    void tellsTheSourceWhenNobodyAsksForMore() {
        assertChanges(
                RULE,
                limit(SALES, 5, 10),
                "Limit 10 after 5",
                "  Scan sales: id, category, price, quantity, day; first 15");
    }

    @Test
    void neverPassesASort() {
        assertKeeps(RULE, limit(sort(SALES, col("id")), 0, 3));
    }

    @Test
    void needsAnEnd() {
        assertKeeps(RULE, limit(SALES, 5, Long.MAX_VALUE));
    }
}
