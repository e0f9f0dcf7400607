package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;

import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.JoinOn;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.Plans;

class ImplySideConditionsTest {

    private static final Rule RULE = new ImplySideConditions();
    private static final Relation LEFT = SizedTable.scan("l", 100, "a 10");
    private static final Relation RIGHT = SizedTable.scan("r", 100, "b 10", "c 10");

    private static Relation join(JoinType type, Expr condition) {
        return Plans.join(LEFT, RIGHT, type, JoinOn.condition(condition));
    }

    private static Expr pair(long a, long b) {
        return col("a").eq(a).and(col("b").eq(b));
    }

    @Test
    void filtersBothSidesByWhatEveryAlternativeSays() {
        assertChanges(
                RULE,
                join(JoinType.INNER, pair(1, 2).or(pair(2, 1))),
                "Inner join where (((a = 1) AND (b = 2)) OR ((a = 2) AND (b = 1))); holds the right side",
                "  Filter ((a = 1) OR (a = 2))",
                "    Scan l: a",
                "  Filter ((b = 2) OR (b = 1))",
                "    Scan r: b, c");
    }

    @Test
    void leavesTheSideThatComesOutWithoutAMatch() {
        assertChanges(
                RULE,
                join(JoinType.LEFT, pair(1, 2).or(pair(2, 1))),
                "Left join where (((a = 1) AND (b = 2)) OR ((a = 2) AND (b = 1))); holds the right side",
                "  Scan l: a",
                "  Filter ((b = 2) OR (b = 1))",
                "    Scan r: b, c");
    }

    @Test
    void leavesSidesOfWhichAnAlternativeSaysNothing() {
        assertKeeps(RULE, join(JoinType.INNER, pair(1, 2).or(col("a").lt(col("c")))));
    }
}
