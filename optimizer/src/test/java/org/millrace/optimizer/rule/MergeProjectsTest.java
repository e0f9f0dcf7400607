package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.aggregate;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.select;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergeProjectsTest {

    private static final Rule RULE = new MergeProjects();

    @Test
    void computesColumnsWhereTheyAreUsed() {
        assertChanges(
                RULE,
                select(
                        select(SALES, col("price").times(col("quantity")).as("total")),
                        col("total").plus(1).as("t")),
                "Project ((price * cast(quantity AS double)) + 1.0) AS t",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void aggregatesWhatAProjectionComputes() {
        assertChanges(
                RULE,
                aggregate(
                        select(SALES, col("category"), col("price").sqrt().as("root")),
                        List.of(col("category")),
                        col("root").sum()),
                "Aggregate sum(sqrt(price)) AS sum(root) by category",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void dropsAProjectionThatChangesNothing() {
        assertChanges(
                RULE,
                select(SALES, col("id"), col("category"), col("price"), col("quantity"), col("day")),
                "Scan sales: id, category, price, quantity, day");
    }

    @Test
    void keepsAProjectionWhoseWorkIsUsedTwice() {
        assertKeeps(
                RULE,
                select(
                        select(SALES, col("price").sqrt().as("root")),
                        col("root").plus(1).as("a"),
                        col("root").plus(2).as("b")));
    }
}
