package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;

import org.junit.jupiter.api.Test;

class CompareWithoutCastTest {

    private static final Rule RULE = new CompareWithoutCast();

    @Test
    void comparesWithTheWholeNumberBelowAFraction() {
        assertChanges(
                RULE,
                filter(SALES, col("quantity").gt(5.5).and(col("id").le(-2.5))),
                "Filter ((quantity > 5) AND (id <= -3))",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void leavesEqualityAndFarNumbersAlone() {
        assertKeeps(
                RULE,
                filter(
                        SALES,
                        col("quantity")
                                .eq(5.5)
                                .or(col("quantity").gt(3e9 + 0.5))
                                .or(col("id").gt(1e300))));
    }
}
