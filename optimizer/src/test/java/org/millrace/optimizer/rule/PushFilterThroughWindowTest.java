package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.Window;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.Plans;

class PushFilterThroughWindowTest {

    private static final Rule RULE = new PushFilterThroughWindow();

    private static Relation numbered(Window window) {
        Project project = (Project)
                Plans.withColumns(SALES, List.of(Expr.rowNumber().over(window).as("n")));
        return project.input();
    }

    @Test
    void leavesOutPartitionsBeforeTheyAreSorted() {
        assertChanges(
                RULE,
                filter(
                        numbered(Window.partitionBy("category").orderBy("price")),
                        col("category").eq("Food").and(col("n").lt(10))),
                "Filter (n < 10)",
                "  Window row_number() AS n partition by category order by price",
                "    Filter (category = 'Food')",
                "      Scan sales: id, category, price, quantity, day");
    }

    @Test
    void leavesConditionsOnOtherColumnsAbove() {
        assertKeeps(
                RULE,
                filter(
                        numbered(Window.partitionBy("category").orderBy("price")),
                        col("price").lt(10)));
    }

    @Test
    void leavesConditionsAboveWhereAllRowsAreOnePartition() {
        assertKeeps(
                RULE, filter(numbered(Window.ordered("price")), col("category").eq("Food")));
    }
}
