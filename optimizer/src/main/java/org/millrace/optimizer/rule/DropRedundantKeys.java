package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;

/// Groups by nothing that cannot make a difference: values, and keys that are there twice.
///
/// ```text
/// Aggregate count() by a, 1 AS one, a AS again   →  Project a, 1 AS one, a AS again, count()
///   Scan                                              Aggregate count() by a
///                                                       Scan
/// ```
///
/// One key stays in any case: without keys there would be a row where there is no input.
public final class DropRedundantKeys implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(
                plan, relation -> relation instanceof Aggregate aggregate ? drop(aggregate) : relation);
    }

    private static Relation drop(Aggregate aggregate) {
        List<NamedExpression> kept = new ArrayList<>();
        for (NamedExpression key : aggregate.keys()) {
            if (!(key.expression() instanceof Literal) && position(kept, key.expression()) < 0) {
                kept.add(key);
            }
        }
        if (kept.isEmpty() && !aggregate.keys().isEmpty()) {
            kept.add(aggregate.keys().getFirst());
        }
        return kept.size() == aggregate.keys().size() ? aggregate : restored(aggregate, kept);
    }

    private static Relation restored(Aggregate aggregate, List<NamedExpression> kept) {
        Aggregate smaller = new Aggregate(aggregate.input(), kept, aggregate.aggregates());
        List<NamedExpression> columns = new ArrayList<>();
        for (NamedExpression key : aggregate.keys()) {
            int position = position(kept, key.expression());
            Expression value = position < 0
                    ? key.expression()
                    : new ColumnRef(position, smaller.schema().field(position));
            columns.add(new NamedExpression(key.name(), value));
        }
        for (int i = kept.size(); i < smaller.schema().size(); i++) {
            columns.add(new NamedExpression(
                    smaller.schema().field(i).name(),
                    new ColumnRef(i, smaller.schema().field(i))));
        }
        return new Project(smaller, columns);
    }

    private static int position(List<NamedExpression> keys, Expression expression) {
        return Rewriting.expressions(keys).indexOf(expression);
    }
}
