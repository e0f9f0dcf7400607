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

class PushJoinConditionToSidesTest {

    private static final Rule RULE = new PushJoinConditionToSides();
    private static final Relation CUSTOMERS =
            Tables.scan("customers", "customer int64", "region string", "limit double");

    private static Relation join(JoinType type, JoinOn on) {
        return Plans.join(SALES, CUSTOMERS, type, on);
    }

    @Test
    void filtersTheSideWithoutRowsOfItsOwn() {
        assertChanges(
                RULE,
                join(
                        JoinType.LEFT,
                        JoinOn.keys(col("id"), col("customer"))
                                .andCondition(col("limit").gt(5.0))),
                "Left join on id = customer; holds the right side",
                "  Scan sales: id, category, price, quantity, day",
                "  Filter (limit > 5.0)",
                "    Scan customers: customer, region, limit");
    }

    @Test
    void leavesConditionsOfTheSideWhoseRowsAllComeOut() {
        assertKeeps(
                RULE,
                join(
                        JoinType.LEFT,
                        JoinOn.keys(col("id"), col("customer"))
                                .andCondition(col("price").gt(5.0))));
        assertKeeps(
                RULE,
                join(
                        JoinType.ANTI,
                        JoinOn.keys(col("id"), col("customer"))
                                .andCondition(col("price").gt(5.0))));
    }
}
