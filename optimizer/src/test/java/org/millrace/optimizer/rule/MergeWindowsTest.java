package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.Window;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.Plans;

class MergeWindowsTest {

    private static final Rule RULE = new MergeWindows();
    private static final Window BY_PRICE = Window.partitionBy("category").orderBy("price");

    private static Relation with(Relation input, Expr... columns) {
        return Plans.withColumns(input, List.of(columns));
    }

    @Test
    void goesOnceThroughTheRows() {
        Relation lower = with(
                SALES,
                Expr.rowNumber().over(BY_PRICE).as("n"),
                col("id").plus(1L).as("next"));
        assertChanges(
                RULE,
                with(lower, Expr.rank().over(BY_PRICE).as("r")),
                "Project id, category, price, quantity, day, n, next, r",
                "  Project id, category, price, quantity, day, n, (id + 1) AS next, r",
                "    Window row_number() AS n, rank() AS r partition by category order by price",
                "      Scan sales: id, category, price, quantity, day");
    }

    @Test
    void keepsWindowsOfDifferentOrder() {
        Relation lower = with(SALES, Expr.rowNumber().over(BY_PRICE).as("n"));
        assertKeeps(
                RULE,
                with(
                        lower,
                        Expr.rank()
                                .over(Window.partitionBy("category").orderBy("day"))
                                .as("r")));
    }

    @Test
    void keepsAWindowOfWhatAnotherComputes() {
        Relation lower = with(SALES, Expr.rowNumber().over(BY_PRICE).as("n"));
        assertKeeps(RULE, with(lower, col("n").lag().over(BY_PRICE).as("before")));
    }
}
