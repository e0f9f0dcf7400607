package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.typing.Plans;

class PushFilterThroughDistinctTest {

    private static final Rule RULE = new PushFilterThroughDistinct();

    @Test
    void filtersByWhatIsTheSameForAllDuplicates() {
        assertChanges(
                RULE,
                filter(
                        Plans.distinct(SALES, List.of("category")),
                        col("category").eq("Food").and(col("price").gt(5))),
                "Filter (price > 5.0)",
                "  Distinct by category",
                "    Filter (category = 'Food')",
                "      Scan sales: id, category, price, quantity, day");
    }

    @Test
    void filtersFirstWhereWholeRowsAreDistinct() {
        assertChanges(
                RULE,
                filter(Plans.distinct(SALES, List.of()), col("price").gt(5)),
                "Distinct",
                "  Filter (price > 5.0)",
                "    Scan sales: id, category, price, quantity, day");
    }

    @Test
    void leavesAConditionOnOtherColumnsAbove() {
        assertKeeps(
                RULE,
                filter(Plans.distinct(SALES, List.of("category")), col("price").gt(5)));
    }

    @Test
    void leavesAConditionThatTellsEqualValuesApartAbove() {
        assertKeeps(
                RULE,
                filter(
                        Plans.distinct(SALES, List.of()),
                        Expr.of(1).divide(col("price")).gt(0)));
    }
}
