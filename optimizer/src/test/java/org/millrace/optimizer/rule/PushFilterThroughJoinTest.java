package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;

import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.JoinOn;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.Plans;

class PushFilterThroughJoinTest {

    private static final Rule RULE = new PushFilterThroughJoin();
    private static final Relation CUSTOMERS =
            Tables.scan("customers", "customer int64", "region string", "limit double");

    private static Relation join(JoinType type, JoinOn on) {
        return Plans.join(SALES, CUSTOMERS, type, on);
    }

    @Test
    void filtersBothSidesOfAnInnerJoin() {
        assertChanges(
                RULE,
                filter(
                        join(JoinType.INNER, JoinOn.keys(col("id"), col("customer"))),
                        col("price")
                                .gt(1.0)
                                .and(col("limit").gt(2.0))
                                .and(col("price").lt(col("limit")))),
                "Inner join on id = customer and (price < limit); holds the right side",
                "  Filter (price > 1.0)",
                "    Scan sales: id, category, price, quantity, day",
                "  Filter (limit > 2.0)",
                "    Scan customers: customer, region, limit");
    }

    @Test
    void leavesFiltersOfTheSideThatMayBeMissing() {
        assertChanges(
                RULE,
                filter(
                        join(JoinType.LEFT, JoinOn.keys(col("id"), col("customer"))),
                        col("price").gt(1.0).and(col("limit").isNull())),
                "Filter is_null(limit)",
                "  Left join on id = customer; holds the right side",
                "    Filter (price > 1.0)",
                "      Scan sales: id, category, price, quantity, day",
                "    Scan customers: customer, region, limit");
        assertKeeps(
                RULE,
                filter(
                        join(JoinType.FULL, JoinOn.keys(col("id"), col("customer"))),
                        col("price").gt(1.0)));
    }
}
