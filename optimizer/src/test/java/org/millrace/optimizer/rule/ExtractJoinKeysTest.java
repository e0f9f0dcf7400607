package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;

import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.JoinOn;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.Plans;

class ExtractJoinKeysTest {

    private static final Rule RULE = new ExtractJoinKeys();
    private static final Relation CUSTOMERS =
            Tables.scan("customers", "customer int64", "region string", "limit double");

    private static Relation join(JoinType type, JoinOn on) {
        return Plans.join(SALES, CUSTOMERS, type, on);
    }

    @Test
    void makesKeysOfEqualitiesBetweenTheSides() {
        assertChanges(
                RULE,
                join(
                        JoinType.LEFT,
                        JoinOn.condition(
                                col("id").eq(col("customer")).and(col("price").lt(col("limit"))))),
                "Left join on id = customer and (price < limit); holds the right side",
                "  Scan sales: id, category, price, quantity, day",
                "  Scan customers: customer, region, limit");
    }

    @Test
    void keepsWhatIsWrittenTheOtherWayRoundAndNullSafe() {
        assertChanges(
                RULE,
                join(JoinType.INNER, JoinOn.condition(col("region").eqNullSafe(col("category")))),
                "Inner join on category <=> region; holds the right side",
                "  Scan sales: id, category, price, quantity, day",
                "  Scan customers: customer, region, limit");
    }

    @Test
    void leavesEqualitiesOfOneSideAndOtherComparisons() {
        assertKeeps(RULE, join(JoinType.INNER, JoinOn.condition(col("price").lt(col("limit")))));
        assertKeeps(RULE, join(JoinType.LEFT, JoinOn.condition(col("price").eq(col("id")))));
    }
}
