package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;
import static org.millrace.optimizer.rule.Tables.limit;
import static org.millrace.optimizer.rule.Tables.scan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.plan.typing.Plans;

class PushFilterThroughUnionTest {

    private static final Rule RULE = new PushFilterThroughUnion();

    @Test
    void filtersEachInput() {
        assertChanges(
                RULE,
                filter(
                        Plans.union(
                                List.of(SALES, scan("more", "i int64", "c string", "p double", "q int32", "d date"))),
                        col("id").gt(5)),
                "Union",
                "  Filter (id > 5)",
                "    Scan sales: id, category, price, quantity, day",
                "  Filter (i > 5)",
                "    Scan more: i, c, p, q, d");
    }

    @Test
    void neverPassesALimit() {
        assertKeeps(
                RULE,
                filter(
                        limit(Plans.union(List.of(SALES, SALES)), 0, 3),
                        col("id").gt(5)));
    }
}
