package org.millrace.optimizer.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;

import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.JoinOn;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.Plans;

class OrderJoinsTest {

    private static final Rule RULE = new OrderJoins();
    private static final Relation LINES = SizedTable.scan("lines", 600_000, "l_order 150000", "l_part 20000");
    private static final Relation ORDERS = SizedTable.scan("orders", 150_000, "o_order 150000", "o_customer 15000");
    private static final Relation CUSTOMERS = SizedTable.scan("customers", 15_000, "c_customer 15000", "c_nation 25");
    private static final Relation PARTS = SizedTable.scan("parts", 20_000, "p_part 20000", "p_size 50");

    private static Relation cross(Relation first, Relation... others) {
        Relation all = first;
        for (Relation other : others) {
            all = Plans.join(all, other, JoinType.CROSS, JoinOn.nothing());
        }
        return all;
    }

    private static Relation inner(Relation left, Relation right, String leftKey, String rightKey) {
        return Plans.join(left, right, JoinType.INNER, JoinOn.keys(col(leftKey), col(rightKey)));
    }

    private static Expr equal(String left, String right) {
        return col(left).eq(col(right));
    }

    @Test
    void joinsWhatIsFilteredFirstAndHoldsTheSmallerSides() {
        assertChanges(
                RULE,
                inner(
                        inner(PARTS, LINES, "p_part", "l_part"),
                        filter(ORDERS, col("o_customer").eq(3)),
                        "l_order",
                        "o_order"),
                "Project p_part, p_size, l_order, l_part, o_order, o_customer",
                "  Inner join on p_part = l_part; holds the right side",
                "    Scan parts: p_part, p_size",
                "    Inner join on l_order = o_order; holds the right side",
                "      Scan lines: l_order, l_part",
                "      Filter (o_customer = 3)",
                "        Scan orders: o_order, o_customer");
    }

    @Test
    void makesKeysOfConditionsOnCrossProducts() {
        assertChanges(
                RULE,
                filter(
                        cross(CUSTOMERS, LINES, ORDERS),
                        equal("c_customer", "o_customer").and(equal("l_order", "o_order"))),
                "Project c_customer, c_nation, l_order, l_part, o_order, o_customer",
                "  Inner join on l_order = o_order; holds the right side",
                "    Scan lines: l_order, l_part",
                "    Inner join on o_customer = c_customer; holds the right side",
                "      Scan orders: o_order, o_customer",
                "      Scan customers: c_customer, c_nation");
    }

    @Test
    void putsSemiJoinsWhereTheyMakeRowsFewer() {
        Relation chosen = filter(PARTS, col("p_size").eq(7));
        assertChanges(
                RULE,
                Plans.join(
                        inner(ORDERS, LINES, "o_order", "l_order"),
                        chosen,
                        JoinType.SEMI,
                        JoinOn.keys(col("l_part"), col("p_part"))),
                "Project o_order, o_customer, l_order, l_part",
                "  Inner join on o_order = l_order; holds the right side",
                "    Scan orders: o_order, o_customer",
                "    Semi join on l_part = p_part; holds the right side",
                "      Scan lines: l_order, l_part",
                "      Filter (p_size = 7)",
                "        Scan parts: p_part, p_size");
    }

    @Test
    void leavesGoodOrdersAndSmallInputsAndOuterJoins() {
        assertKeeps(RULE, inner(LINES, ORDERS, "l_order", "o_order"));
        Relation small = SizedTable.scan("small", 10, "s 10");
        assertKeeps(RULE, inner(small, SizedTable.scan("other", 20, "t 20"), "s", "t"));
        assertKeeps(
                RULE, Plans.join(CUSTOMERS, ORDERS, JoinType.LEFT, JoinOn.keys(col("c_customer"), col("o_customer"))));
    }

    @Test
    void findsAnOrderWhereEstimatesHaveNoBounds() {
        String[] endless = {"x " + Long.MAX_VALUE};
        Relation all = SizedTable.scan("t0", Long.MAX_VALUE, endless);
        for (int i = 1; i < 18; i++) {
            all = cross(all, SizedTable.scan("t" + i, Long.MAX_VALUE, "x" + i + " 10"));
        }
        assertThat(RULE.apply(all).schema().size()).isEqualTo(18);
    }
}
