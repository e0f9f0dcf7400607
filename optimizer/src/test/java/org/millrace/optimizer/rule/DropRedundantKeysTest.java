package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.aggregate;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.count;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;

class DropRedundantKeysTest {

    private static final Rule RULE = new DropRedundantKeys();

    @Test
    void groupsOnceByEachKey() {
        assertChanges(
                RULE,
                aggregate(
                        SALES,
                        List.of(col("day"), Expr.of(1).as("one"), col("day").as("again")),
                        count().as("n")),
                "Project day, 1 AS one, day AS again, n",
                "  Aggregate count_all() AS n by day",
                "    Scan sales: id, category, price, quantity, day");
    }

    @Test
    void keepsOneKeyForTheCaseOfNoRows() {
        assertKeeps(RULE, aggregate(SALES, List.of(Expr.of(1).as("one")), count().as("n")));
    }
}
