package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;
import static org.millrace.optimizer.rule.Tables.limit;
import static org.millrace.optimizer.rule.Tables.sort;

import org.junit.jupiter.api.Test;

class PushFilterThroughSortTest {

    private static final Rule RULE = new PushFilterThroughSort();

    @Test
    void sortsOnlyWhatStays() {
        assertChanges(
                RULE,
                filter(sort(SALES, col("price")), col("id").gt(5)),
                "Sort price",
                "  Filter (id > 5)",
                "    Scan sales: id, category, price, quantity, day");
    }

    @Test
    void neverPassesALimit() {
        assertKeeps(
                RULE, filter(limit(sort(SALES, col("price")), 0, 3), col("id").gt(5)));
    }
}
