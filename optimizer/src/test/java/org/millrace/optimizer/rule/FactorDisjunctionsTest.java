package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;

import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;

class FactorDisjunctionsTest {

    private static final Rule RULE = new FactorDisjunctions();
    private static final Expr COMMON = col("id").eq(col("quantity"));
    private static final Expr CHEAP = col("price").lt(1.0);
    private static final Expr DEAR = col("price").gt(9.0);

    @Test
    void takesOutWhatAllAlternativesHaveInCommon() {
        assertChanges(
                RULE,
                filter(
                        SALES,
                        COMMON.and(CHEAP)
                                .or(COMMON.and(DEAR))
                                .or(COMMON.and(col("price").eq(5.0)))),
                "Filter ((id = cast(quantity AS int64)) AND (((price < 1.0) OR (price > 9.0)) OR (price = 5.0)))",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void anAlternativeThatIsTheCommonPartDecides() {
        assertChanges(
                RULE,
                filter(SALES, COMMON.or(COMMON.and(DEAR))),
                "Filter (id = cast(quantity AS int64))",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void leavesAlternativesWithNothingInCommon() {
        assertKeeps(RULE, filter(SALES, COMMON.and(CHEAP).or(DEAR)));
    }
}
