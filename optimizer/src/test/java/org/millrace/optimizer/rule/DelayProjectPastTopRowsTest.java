package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.limit;
import static org.millrace.optimizer.rule.Tables.select;
import static org.millrace.optimizer.rule.Tables.sort;

import org.junit.jupiter.api.Test;

class DelayProjectPastTopRowsTest {

    private static final Rule RULE = new DelayProjectPastTopRows();

    @Test
    void computesColumnsOnlyForTheRowsThatStay() {
        assertChanges(
                RULE,
                limit(
                        sort(
                                select(
                                        SALES,
                                        col("price").negate().as("p"),
                                        col("category").upper().as("loud")),
                                col("p")),
                        0,
                        3),
                "Project negate(price) AS p, upper(category) AS loud",
                "  Limit 3",
                "    Sort negate(price)",
                "      Scan sales: id, category, price, quantity, day");
    }

    @Test
    void leavesAPlainChoiceOfColumnsWhereItIs() {
        assertKeeps(RULE, limit(sort(select(SALES, col("price")), col("price")), 0, 3));
    }

    @Test
    void leavesASortOfAllRowsAlone() {
        assertKeeps(RULE, sort(select(SALES, col("price").negate().as("p")), col("p")));
    }
}
