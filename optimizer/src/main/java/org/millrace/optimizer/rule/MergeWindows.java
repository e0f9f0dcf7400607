package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.NamedWindowCall;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;
import org.millrace.plan.relation.Window;
import org.millrace.vectors.Field;

/// Goes once through the rows for windows with the same partition and order, also where columns are computed in
/// between.
///
/// ```text
/// Window rank() AS r partition by category order by price           →  Window row_number() AS n, rank() AS r …
///   Window row_number() AS n partition by category order by price        Scan
///     Scan
/// ```
///
/// Not where the upper one looks at what the lower one computes.
public final class MergeWindows implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(plan, relation -> relation instanceof Window window ? merge(window) : relation);
    }

    private static Relation merge(Window upper) {
        return switch (upper.input()) {
            case Window lower when mergeable(upper, lower) -> merged(upper.calls(), lower);
            case Project between
            when between.input() instanceof Window lower && Rewriting.deterministic(between) ->
                mergedBelow(upper, between, lower);
            default -> upper;
        };
    }

    private static boolean mergeable(Window upper, Window lower) {
        int known = lower.input().schema().size();
        return upper.partition().equals(lower.partition())
                && upper.order().equals(lower.order())
                && RelationExpressions.of(upper).stream()
                        .allMatch(expression ->
                                ExpressionTrees.columns(expression).length() <= known);
    }

    private static Window merged(List<NamedWindowCall> calls, Window lower) {
        List<NamedWindowCall> all = new ArrayList<>(lower.calls());
        all.addAll(calls);
        return new Window(lower.input(), lower.partition(), lower.order(), all);
    }

    private static Relation mergedBelow(Window upper, Project between, Window lower) {
        List<Expression> definitions = Rewriting.expressions(between.columns());
        Relation moved = RelationExpressions.map(
                upper.withInputs(List.of(lower)),
                expression -> ExpressionTrees.replaceColumns(expression, definitions));
        if (!(moved instanceof Window over) || !mergeable(over, lower)) {
            return upper;
        }
        List<NamedExpression> columns = new ArrayList<>(between.columns());
        int next = lower.schema().size();
        for (NamedWindowCall call : over.calls()) {
            Field field = call.field();
            columns.add(new NamedExpression(field.name(), new ColumnRef(next++, field)));
        }
        return new Project(merged(over.calls(), lower), columns);
    }
}
