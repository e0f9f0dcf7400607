package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.limit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.plan.typing.Plans;

class PushLimitIntoUnionTest {

    private static final Rule RULE = new PushLimitIntoUnion();

    @Test
    void asksNoInputForMoreThanAllTogetherGive() {
        assertChanges(
                RULE,
                limit(Plans.union(List.of(SALES, limit(SALES, 0, 4))), 5, 10),
                "Limit 10 after 5",
                "  Union",
                "    Limit 15",
                "      Scan sales: id, category, price, quantity, day",
                "    Limit 4",
                "      Scan sales: id, category, price, quantity, day");
    }

    @Test
    void needsAnEnd() {
        assertKeeps(RULE, limit(Plans.union(List.of(SALES, SALES)), 5, Long.MAX_VALUE));
    }
}
