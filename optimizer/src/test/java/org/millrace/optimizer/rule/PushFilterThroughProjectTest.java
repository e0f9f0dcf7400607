package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;
import static org.millrace.optimizer.rule.Tables.limit;
import static org.millrace.optimizer.rule.Tables.select;

import org.junit.jupiter.api.Test;

class PushFilterThroughProjectTest {

    private static final Rule RULE = new PushFilterThroughProject();

    @Test
    void filtersBeforeColumnsAreComputed() {
        assertChanges(
                RULE,
                filter(
                        select(SALES, col("price").times(2).as("twice"), col("id")),
                        col("twice").gt(5).and(col("id").lt(3))),
                "Project (price * 2.0) AS twice, id",
                "  Filter (((price * 2.0) > 5.0) AND (id < 3))",
                "    Scan sales: id, category, price, quantity, day");
    }

    @Test
    void leavesAFilterBelowALimitedProjection() {
        assertKeeps(
                RULE, filter(limit(select(SALES, col("id")), 0, 3), col("id").gt(5)));
    }
}
