package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.aggregate;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.count;
import static org.millrace.optimizer.rule.Tables.filter;
import static org.millrace.optimizer.rule.Tables.sort;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveSortBelowAggregateTest {

    private static final Rule RULE = new RemoveSortBelowAggregate();

    @Test
    void doesNotSortWhatIsCounted() {
        assertChanges(
                RULE,
                aggregate(
                        filter(sort(SALES, col("price")), col("id").gt(5)),
                        List.of(),
                        count().as("n"),
                        col("quantity").sum().as("q")),
                "Aggregate count_all() AS n, sum(quantity) AS q",
                "  Filter (id > 5)",
                "    Scan sales: id, category, price, quantity, day");
    }

    @Test
    void sortsForWhatDependsOnOrder() {
        assertKeeps(
                RULE, aggregate(sort(SALES, col("price")), List.of(), col("id").first()));
    }

    @Test
    void sortsForTheOrderOfGroups() {
        assertKeeps(RULE, aggregate(sort(SALES, col("price")), List.of(col("category")), count()));
    }

    @Test
    void sortsForTheLastBitOfASum() {
        assertKeeps(
                RULE, aggregate(sort(SALES, col("day")), List.of(), col("price").sum()));
    }
}
