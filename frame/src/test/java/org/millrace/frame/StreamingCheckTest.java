package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.count;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.errors.QueryException;

class StreamingCheckTest {

    private static final Frame SALES = PlanOnlyBackend.sales();

    private static void assertRefused(Frame frame, String operator) {
        assertThatThrownBy(() -> frame.collect(CollectMode.STRICT_STREAMING))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("strict streaming")
                .hasMessageContaining(operator);
    }

    @Test
    void aSortOfAllRowsIsRefusedByName() {
        assertRefused(SALES.sort(col("price").desc()), "Sort by price DESC");
        assertRefused(SALES.filter(col("price").gt(5)).sort("price").select("date"), "Sort by price");
        assertRefused(SALES.sort("price").offset(5), "Sort by price");
    }

    @Test
    void anAggregateOfAllValuesAtOnceIsRefusedByName() {
        assertRefused(SALES.groupBy("category").agg(col("price").median()), "Aggregate median(price)");
        assertRefused(SALES.agg(col("category").stringAgg(",")), "Aggregate string_aggregate(category, ',')");
    }

    static Stream<Frame> streaming() {
        return Stream.of(
                SALES.filter(col("price").gt(5)).select("date"),
                SALES.topK(10, col("price").desc()),
                SALES.groupBy("category").agg(col("price").mean(), count()).sort("category"),
                SALES.limit(1000).sort("price"),
                SALES.unique("category"));
    }

    @ParameterizedTest
    @MethodSource("streaming")
    void whatStreamsIsStarted(Frame frame) {
        assertThatThrownBy(() -> frame.collect(CollectMode.STRICT_STREAMING)).hasMessage("This backend runs nothing.");
    }
}
