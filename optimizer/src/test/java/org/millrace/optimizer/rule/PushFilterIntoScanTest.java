package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;
import static org.millrace.optimizer.rule.Tables.limit;
import static org.millrace.optimizer.rule.Tables.select;

import org.junit.jupiter.api.Test;
import org.millrace.plan.relation.Relation;

class PushFilterIntoScanTest {

    private static final Rule RULE = new PushFilterIntoScan();

    @Test
    void letsTheSourceFilterByTheTablesColumns() {
        Relation narrow = new PruneColumns().apply(select(SALES, col("price"), col("category")));
        Relation scan = narrow.inputs().isEmpty() ? narrow : narrow.inputs().getFirst();
        assertChanges(
                RULE,
                filter(filter(scan, col("price").gt(5)), col("category").eq("Food")),
                "Scan sales: category, price; where ((price > 5.0) AND (category = 'Food'))");
    }

    @Test
    void doesNotFilterBeforeAScansLimit() {
        Relation limited = new PushLimitIntoScan().apply(limit(SALES, 0, 3));
        assertKeeps(RULE, filter(limited.inputs().getFirst(), col("price").gt(5)));
    }
}
