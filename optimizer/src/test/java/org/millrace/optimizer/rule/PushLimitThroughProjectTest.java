package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;
import static org.millrace.optimizer.rule.Tables.limit;
import static org.millrace.optimizer.rule.Tables.select;
import static org.millrace.optimizer.rule.Tables.sort;

import org.junit.jupiter.api.Test;

class PushLimitThroughProjectTest {

    private static final Rule RULE = new PushLimitThroughProject();

    @Test
    void computesOnlyTheRowsThatAreAskedFor() {
        assertChanges(
                RULE,
                limit(select(sort(SALES, col("price")), col("id").plus(1L).as("next")), 0, 3),
                "Project (id + 1) AS next",
                "  Limit 3",
                "    Sort price",
                "      Scan sales: id, category, price, quantity, day");
    }

    @Test
    void neverPassesAFilter() {
        assertKeeps(RULE, limit(filter(SALES, col("id").gt(5)), 0, 3));
    }
}
