package org.millrace.plan.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.plan.typing.TestTables.col;
import static org.millrace.plan.typing.TestTables.scan;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.Values;
import org.millrace.plan.relation.Write;
import org.millrace.plan.relation.WriteSpec;
import org.millrace.plan.typing.Plans;
import org.millrace.vectors.Batch;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.VectorBuilder;

class PlanTextTest {

    private static final Relation SALES = scan("sales.parquet", "category string", "price double");

    @Test
    void everyRelationHasALine() {
        Relation rows = new Values(
                SALES.schema(),
                List.of(Batch.of(
                        1,
                        VectorBuilder.of(PrimitiveType.STRING, List.of("Food")),
                        VectorBuilder.of(PrimitiveType.DOUBLE, List.of(1.5)))));
        Relation both = Plans.distinct(
                Plans.union(List.of(Plans.filter(SALES, col("price").gt(5)), rows)), List.of());
        Relation grouped = Plans.aggregate(
                both, List.of(col("category")), List.of(col("price").mean().as("mean")));
        Relation best = new Limit(Plans.sort(grouped, List.of(col("mean").desc())), 2, 10);
        Relation named =
                Plans.select(best, List.of(col("category"), col("mean").round(2).as("rounded")));
        WriteSpec target = new WriteSpec("out", "parquet", Map.of(), List.of("category"), 4);

        assertThat(PlanText.of(new Write(named, target))).isEqualTo("""
                Write out as parquet by category in 4 files
                  Project category, round(mean, 2) AS rounded
                    Limit 10 after 2
                      Sort mean DESC
                        Aggregate mean(price) AS mean by category
                          Distinct
                            Union
                              Filter (price > 5.0)
                                Scan sales.parquet: category, price
                              Values: category, price; 1 rows
                """);
    }

    @Test
    void aScanSaysWhatTheSourceDoes() {
        Scan all = (Scan) SALES;
        Scan scan = new Scan(all.table(), List.of(), Literals.TRUE, OptionalLong.of(7));

        assertThat(PlanText.line(scan)).isEqualTo("Scan sales.parquet: no columns; where true; first 7");
    }

    @Test
    void aDistinctNamesItsColumnsAndALimitItsEnd() {
        assertThat(PlanText.line(Plans.distinct(SALES, List.of("category")))).isEqualTo("Distinct by category");
        assertThat(PlanText.line(new Limit(SALES, 3, Long.MAX_VALUE))).isEqualTo("Limit all after 3");
    }
}
