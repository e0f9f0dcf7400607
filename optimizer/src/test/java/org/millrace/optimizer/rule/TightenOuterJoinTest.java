package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.CaseExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.JoinOn;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.Plans;

class TightenOuterJoinTest {

    private static final Rule RULE = new TightenOuterJoin();
    private static final Relation CUSTOMERS =
            Tables.scan("customers", "customer int64", "region string", "limit double");

    private static Relation join(JoinType type, JoinOn on) {
        return Plans.join(SALES, CUSTOMERS, type, on);
    }

    @Test
    void leavesOutRowsThatAFilterRefuses() {
        assertChanges(
                RULE,
                filter(
                        join(JoinType.LEFT, JoinOn.keys(col("id"), col("customer"))),
                        col("limit").gt(1.0)),
                "Filter (limit > 1.0)",
                "  Inner join on id = customer; holds the right side",
                "    Scan sales: id, category, price, quantity, day",
                "    Scan customers: customer, region, limit");
        assertChanges(
                RULE,
                filter(
                        join(JoinType.FULL, JoinOn.keys(col("id"), col("customer"))),
                        col("limit").gt(1.0)),
                "Filter (limit > 1.0)",
                "  Right join on id = customer; holds the right side",
                "    Scan sales: id, category, price, quantity, day",
                "    Scan customers: customer, region, limit");
    }

    @Test
    void keepsThemForFiltersThatLetMissingValuesThrough() {
        assertKeeps(
                RULE,
                filter(
                        join(JoinType.LEFT, JoinOn.keys(col("id"), col("customer"))),
                        col("limit").isNull()));
        assertKeeps(
                RULE,
                filter(
                        join(JoinType.LEFT, JoinOn.keys(col("id"), col("customer"))),
                        col("price").gt(1.0)));
    }

    @Test
    void seesThroughAChoiceThatAsksWhetherTheOtherSideIsThere() {
        Expr reduced =
                new CaseExpr.When(List.of(), col("region").isNull()).then(null).otherwise(col("limit"));
        assertChanges(
                RULE,
                filter(
                        join(JoinType.LEFT, JoinOn.keys(col("id"), col("customer"))),
                        col("price").lt(reduced)),
                "Filter (price < CASE WHEN is_null(region) THEN null ELSE limit END)",
                "  Inner join on id = customer; holds the right side",
                "    Scan sales: id, category, price, quantity, day",
                "    Scan customers: customer, region, limit");
    }
}
