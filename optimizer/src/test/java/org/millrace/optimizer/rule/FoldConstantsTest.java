package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;
import static org.millrace.optimizer.rule.Tables.select;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.CaseExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;

class FoldConstantsTest {

    private static final Rule RULE = new FoldConstants(FoldConstantsTest::wholeNumbers);

    /// Computes sums and products of int64, as long as they fit.
    private static Optional<Literal> wholeNumbers(Expression expression) {
        if (!(expression instanceof Call call)
                || !(call.operands().getFirst() instanceof Literal left && left.object() instanceof Long a)
                || !(call.operands().getLast() instanceof Literal right && right.object() instanceof Long b)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Literals.of(call.function() == Function.ADD ? Math.addExact(a, b) : Math.multiplyExact(a, b)));
        } catch (ArithmeticException overflow) {
            return Optional.empty();
        }
    }

    @Test
    void computesWhatDependsOnNoColumn() {
        assertChanges(
                RULE,
                filter(SALES, col("id").gt(Expr.of(100L).times(5L))),
                "Filter (id > 500)",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void endsAChoiceAtABranchThatIsAlwaysTaken() {
        Expr choice = new CaseExpr.When(List.of(), Expr.of(false))
                .then(col("id"))
                .when(Expr.of(true))
                .then(7L)
                .otherwise(8L);
        assertChanges(
                RULE,
                select(SALES, choice.as("x")),
                "Project 7 AS x",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void leavesToTheRunWhatCannotBeComputed() {
        assertKeeps(RULE, select(SALES, Expr.of(Long.MAX_VALUE).plus(1L).as("x")));
    }

    @Test
    void leavesColumnsAlone() {
        assertKeeps(RULE, select(SALES, col("id").plus(1L).as("x")));
    }
}
