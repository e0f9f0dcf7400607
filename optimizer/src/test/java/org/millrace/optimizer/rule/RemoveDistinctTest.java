package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.aggregate;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.count;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.plan.typing.Plans;

class RemoveDistinctTest {

    private static final Rule RULE = new RemoveDistinct();

    @Test
    void doesNotLookForDuplicatesAmongGroups() {
        assertChanges(
                RULE,
                Plans.distinct(aggregate(SALES, List.of(col("category")), count().as("n")), List.of()),
                "Aggregate count_all() AS n by category",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void doesNotLookForDuplicatesTwice() {
        assertChanges(
                RULE,
                Plans.distinct(Plans.distinct(SALES, List.of("category")), List.of("category", "day")),
                "Distinct by category",
                "  Scan sales: id, category, price, quantity, day");
    }

    @Test
    void looksForDuplicatesInFewerColumns() {
        assertKeeps(RULE, Plans.distinct(Plans.distinct(SALES, List.of()), List.of("category")));
        assertKeeps(
                RULE,
                Plans.distinct(
                        aggregate(SALES, List.of(col("category"), col("day")), count().as("n")),
                        List.of("category", "n")));
    }
}
