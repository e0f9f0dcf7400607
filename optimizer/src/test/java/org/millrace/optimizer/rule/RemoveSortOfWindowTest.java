package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.sort;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.Window;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.Plans;

class RemoveSortOfWindowTest {

    private static final Rule RULE = new RemoveSortOfWindow();

    private static Relation ranked() {
        Window window = Window.partitionBy("category").orderBy(col("price").desc());
        return ((Project) Plans.withColumns(
                        SALES, List.of(Expr.rank().over(window).as("r"))))
                .input();
    }

    @Test
    void doesNotSortWhatIsInThatOrder() {
        assertChanges(
                RULE,
                sort(ranked(), col("category"), col("price").desc()),
                "Window rank() AS r partition by category order by price DESC",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void sortsByAnotherOrder() {
        assertKeeps(RULE, sort(ranked(), col("category"), col("price")));
        assertKeeps(RULE, sort(ranked(), col("price").desc()));
    }
}
