package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.aggregate;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.select;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.CaseExpr;
import org.millrace.plan.expr.Expr;

class ShareSubexpressionsTest {

    private static final Rule RULE = new ShareSubexpressions();

    @Test
    void computesOnceWhatColumnsHaveInCommon() {
        assertChanges(
                RULE,
                select(
                        SALES,
                        col("price").times(2).as("twice"),
                        col("price").times(2).sqrt().as("root"),
                        col("id")),
                "Project (price * 2.0) AS twice, sqrt((price * 2.0)) AS root, id",
                "  Project id, category, price, quantity, day, (price * 2.0)",
                "    Scan sales: id, category, price, quantity, day");
    }

    @Test
    void computesOnceWhatAggregatesHaveInCommon() {
        assertChanges(
                RULE,
                aggregate(
                        SALES,
                        List.of(),
                        col("price").sqrt().plus(1).sum().as("a"),
                        col("price").sqrt().plus(2).sum().as("b")),
                "Aggregate sum((sqrt(price) + 1.0)) AS a, sum((sqrt(price) + 2.0)) AS b",
                "  Project id, category, price, quantity, day, sqrt(price)",
                "    Scan sales: id, category, price, quantity, day");
    }

    @Test
    void leavesToAggregatesWhatIsTheirWholeArgument() {
        assertKeeps(
                RULE,
                aggregate(
                        SALES,
                        List.of(),
                        col("price").sqrt().sum(),
                        col("price").sqrt().mean()));
    }

    @Test
    void doesNotComputeForAllRowsWhatCouldFailForSome() {
        Expr number = col("category").cast("int64");
        Expr choice =
                new CaseExpr.When(List.of(), col("price").gt(5)).then(number).otherwise(number.plus(1L));
        assertKeeps(RULE, select(SALES, choice.as("x")));
    }
}
