package org.millrace.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.millrace.errors.DefectException;
import org.millrace.errors.QueryException;
import org.millrace.optimizer.rule.Rule;
import org.millrace.plan.ConstantFolder;
import org.millrace.plan.explain.PlanText;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.ColumnExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.TableHandle;
import org.millrace.plan.relation.TableSpec;
import org.millrace.plan.typing.Plans;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

class OptimizerTest {

    private static final Schema SCHEMA = Schema.of(
            new Field("date", PrimitiveType.TIMESTAMP),
            new Field("category", PrimitiveType.STRING),
            new Field("price", PrimitiveType.DOUBLE),
            new Field("quantity", PrimitiveType.INT64));

    private static final Relation SALES =
            Scan.of(new Handle(new TableSpec(List.of("sales.parquet"), "", Map.of()), SCHEMA, OptionalLong.empty()));

    private final Optimizer optimizer = new Optimizer(ConstantFolder.NONE);

    private record Handle(TableSpec spec, Schema schema, OptionalLong rows) implements TableHandle {}

    private static Expr col(String name) {
        return new ColumnExpr(name);
    }

    /// Revenue by category and price bin of the dearer sales, the best first.
    private static Relation pipeline() {
        Relation sales = Plans.withColumns(
                SALES,
                List.of(
                        col("price").times(col("quantity")).as("revenue"),
                        col("price")
                                .cut(List.of(0, 50, 200), List.of("low", "mid"))
                                .as("bin")));
        Relation dear =
                Plans.filter(sales, col("price").gt(10).and(col("revenue").gt(100)));
        Relation grouped = Plans.aggregate(
                dear,
                List.of(col("category"), col("bin")),
                List.of(
                        col("revenue").sum().as("total"),
                        col("revenue").mean().as("mean"),
                        AggregateExpr.of(AggregateFunction.COUNT_ALL).as("n"),
                        col("quantity").sum().as("pieces")));
        Relation food = Plans.filter(grouped, col("category").ne("Food"));
        return new Limit(
                Plans.select(Plans.sort(food, List.of(col("total").desc())), List.of(col("category"), col("total"))),
                0,
                3);
    }

    @Test
    void aPipelineReadsAndComputesOnlyWhatItShows() {
        Optimizer.Optimized optimized = optimizer.optimize(pipeline(), Set.of());

        assertThat(PlanText.of(optimized.plan())).isEqualTo("""
                Project category, total
                  Limit 3
                    Sort total DESC
                      Aggregate sum((price * cast(quantity AS double))) AS total by category, cut(price, [0.0, 50.0,\
                 200.0], [low, mid]) AS bin
                        Scan sales.parquet: category, price, quantity; where ((price > 10.0)\
                 AND ((price * cast(quantity AS double)) > 100.0) AND (category <> 'Food'))
                """);
    }

    @Test
    void aRuleCanBeSwitchedOff() {
        Optimizer.Optimized optimized = optimizer.optimize(pipeline(), Set.of("push-filter-into-scan"));

        assertThat(PlanText.of(optimized.plan())).contains("Filter ").doesNotContain("; where");
        assertThat(optimized.work()).extracting(Optimizer.RuleWork::rule).doesNotContain("push-filter-into-scan");
    }

    @Test
    void everyRuleSaysHowOftenItFired() {
        Map<String, Integer> fired = optimizer.optimize(pipeline(), Set.of()).work().stream()
                .collect(java.util.stream.Collectors.toMap(Optimizer.RuleWork::rule, Optimizer.RuleWork::fired));

        assertThat(fired.keySet()).containsExactlyInAnyOrderElementsOf(optimizer.ruleNames());
        assertThat(fired).containsEntry("prune-columns", 1).containsEntry("merge-limits", 0);
    }

    @Test
    void anUnknownRuleCannotBeSwitchedOff() {
        assertThatThrownBy(() -> optimizer.optimize(SALES, Set.of("push-everything")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("push-everything")
                .hasMessageContaining("push-filter-into-scan");
    }

    @Test
    void aRuleThatBreaksThePlanIsFoundOut() {
        Rule breaking = new Rule() {
            @Override
            public String name() {
                return "break-plans";
            }

            @Override
            public Relation apply(Relation plan) {
                ColumnRef nowhere = new ColumnRef(9, new Field("date", PrimitiveType.TIMESTAMP));
                return new Project(plan, List.of(new NamedExpression("date", nowhere)));
            }
        };

        assertThatThrownBy(() -> new Optimizer(List.of(breaking), List.of()).optimize(SALES, Set.of()))
                .isInstanceOf(DefectException.class)
                .hasMessageContaining("break-plans")
                .hasMessageContaining("column 9");
    }

    @Test
    void aRuleThatChangesTheResultsColumnsIsFoundOut() {
        Rule renaming = new Rule() {
            @Override
            public String name() {
                return "rename";
            }

            @Override
            public Relation apply(Relation plan) {
                return Plans.rename(plan, Map.of("date", "day"));
            }
        };

        assertThatThrownBy(() -> new Optimizer(List.of(renaming), List.of()).optimize(SALES, Set.of()))
                .isInstanceOf(DefectException.class)
                .hasMessageContaining("changed the columns of the result");
    }
}
