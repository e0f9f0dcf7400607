package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Relation;

class HoldSmallerSideTest {

    private static final Rule RULE = new HoldSmallerSide();
    private static final Relation ORDERS = SizedTable.scan("orders", 150_000, "o_order 150000", "o_customer 15000");
    private static final Relation CUSTOMERS = SizedTable.scan("customers", 15_000, "c_customer 15000", "c_nation 25");
    private static final Relation PARTS = SizedTable.scan("parts", 20_000, "p_part 20000", "p_size 50");

    private static Join join(Relation left, Relation right, JoinType type, JoinSide held) {
        JoinKey key = new JoinKey(
                new ColumnRef(0, left.schema().field(0)),
                new ColumnRef(
                        right.schema().size() - 1,
                        right.schema().field(right.schema().size() - 1)),
                false);
        return new Join(left, right, type, held, List.of(key), null);
    }

    @Test
    void holdsWhatHasFarFewerRows() {
        assertChanges(
                RULE,
                join(CUSTOMERS, ORDERS, JoinType.LEFT, JoinSide.RIGHT),
                "Left join on c_customer = o_customer; holds the left side",
                "  Scan customers: c_customer, c_nation",
                "  Scan orders: o_order, o_customer");
        assertChanges(
                RULE,
                join(ORDERS, CUSTOMERS, JoinType.FULL, JoinSide.LEFT),
                "Full join on o_order = c_nation; holds the right side",
                "  Scan orders: o_order, o_customer",
                "  Scan customers: c_customer, c_nation");
    }

    @Test
    void leavesSidesOfMuchTheSameSizeAndOtherJoins() {
        assertKeeps(RULE, join(CUSTOMERS, PARTS, JoinType.LEFT, JoinSide.RIGHT));
        assertKeeps(RULE, join(CUSTOMERS, ORDERS, JoinType.LEFT, JoinSide.LEFT));
        assertKeeps(RULE, join(CUSTOMERS, ORDERS, JoinType.INNER, JoinSide.RIGHT));
        assertKeeps(RULE, join(CUSTOMERS, ORDERS, JoinType.SEMI, JoinSide.RIGHT));
    }
}
