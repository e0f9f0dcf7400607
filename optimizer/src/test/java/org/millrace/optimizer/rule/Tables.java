package org.millrace.optimizer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.millrace.plan.explain.PlanText;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.ColumnExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.TableHandle;
import org.millrace.plan.relation.TableSpec;
import org.millrace.plan.typing.PlanChecks;
import org.millrace.plan.typing.Plans;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;
import org.millrace.vectors.TypeNames;

/// Tables without rows, short ways to write plans over them, and what tests of rules assert.
final class Tables {

    /// id int64 not null, category string, price double, quantity int32, day date
    static final Relation SALES =
            scan("sales", "id int64!", "category string", "price double", "quantity int32", "day date");

    private Tables() {}

    /// A table; each column is a name and a type, followed by `!` where it is not null.
    static Relation scan(String name, String... columns) {
        Schema schema = new Schema(Stream.of(columns)
                .map(column -> column.split(" ", 2))
                .map(parts -> new Field(parts[0], TypeNames.parse(parts[1].replace("!", "")), !parts[1].endsWith("!")))
                .toList());
        return Scan.of(new Handle(new TableSpec(List.of(name), "", Map.of()), schema, OptionalLong.empty()));
    }

    private record Handle(TableSpec spec, Schema schema, OptionalLong rows) implements TableHandle {}

    static Expr col(String name) {
        return new ColumnExpr(name);
    }

    static AggregateExpr count() {
        return AggregateExpr.of(AggregateFunction.COUNT_ALL);
    }

    static Relation filter(Relation input, Expr condition) {
        return Plans.filter(input, condition);
    }

    static Relation select(Relation input, Expr... columns) {
        return Plans.select(input, List.of(columns));
    }

    static Relation aggregate(Relation input, List<Expr> keys, Expr... aggregates) {
        return Plans.aggregate(input, keys, List.of(aggregates));
    }

    static Relation sort(Relation input, Expr... keys) {
        return Plans.sort(input, List.of(keys));
    }

    static Relation limit(Relation input, long offset, long count) {
        return new Limit(input, offset, count);
    }

    /// Asserts that the rule makes this plan, given one line for each relation.
    static void assertChanges(Rule rule, Relation plan, String... lines) {
        Relation changed = rule.apply(plan);
        assertThat(PlanText.of(changed)).isEqualTo(String.join("\n", lines) + "\n");
        PlanChecks.check(changed);
        assertThat(changed.schema().names()).isEqualTo(plan.schema().names());
        assertThat(rule.apply(changed)).as("a second time").isEqualTo(changed);
    }

    /// Asserts that the rule leaves the plan as it is.
    static void assertKeeps(Rule rule, Relation plan) {
        assertThat(rule.apply(plan)).isEqualTo(plan);
    }
}
