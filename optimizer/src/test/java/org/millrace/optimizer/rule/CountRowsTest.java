package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.aggregate;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountRowsTest {

    private static final Rule RULE = new CountRows();

    @Test
    void countsRowsInsteadOfValuesThatAreAlwaysThere() {
        assertChanges(
                RULE,
                aggregate(SALES, List.of(), col("id").count().as("n")),
                "Aggregate count_all() AS n",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void countsValuesThatMayBeMissingOrEqual() {
        assertKeeps(
                RULE,
                aggregate(SALES, List.of(), col("price").count(), col("id").countDistinct()));
    }
}
