package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.AliasExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Relation;

/// Makes aggregations. Aggregates may be parts of larger expressions: those are computed by a projection on top.
final class Aggregates {

    private Aggregates() {}

    static Relation aggregate(Relation input, List<Expr> keys, List<Expr> aggregates) {
        Binder binder = new Binder(input.schema());
        List<NamedExpression> boundKeys = keys.stream()
                .map(key -> new NamedExpression(key.outputName(), binder.bind(key)))
                .toList();
        GroupScope scope = new GroupScope(input.schema(), boundKeys);
        List<NamedExpression> columns = new ArrayList<>();
        for (int i = 0; i < boundKeys.size(); i++) {
            columns.add(new NamedExpression(boundKeys.get(i).name(), scope.key(i)));
        }
        for (Expr expression : aggregates) {
            columns.add(new NamedExpression(expression.outputName(), bind(expression, scope)));
        }
        requireDifferentNames(columns);
        Relation aggregate = new Aggregate(input, boundKeys, scope.aggregates());
        return asTheyAre(columns, aggregate) ? aggregate : Plans.project(aggregate, columns);
    }

    private static void requireDifferentNames(List<NamedExpression> columns) {
        Set<String> names = new HashSet<>();
        for (NamedExpression column : columns) {
            if (!names.add(column.name())) {
                throw Plans.twice(column.name());
            }
        }
    }

    /// An aggregate that stands alone gives its column the name of the result.
    private static Expression bind(Expr expression, GroupScope scope) {
        Expr inner = expression instanceof AliasExpr alias ? alias.input() : expression;
        return inner instanceof AggregateExpr aggregate
                ? scope.aggregate(aggregate, expression.outputName())
                : new Binder(scope).bind(expression);
    }

    private static boolean asTheyAre(List<NamedExpression> columns, Relation aggregate) {
        if (columns.size() != aggregate.schema().size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            boolean same = columns.get(i).expression() instanceof ColumnRef column
                    && column.index() == i
                    && column.field().name().equals(columns.get(i).name());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /// Whether there is an aggregate in an expression.
    static boolean contains(Expr expression) {
        return ExprTrees.anyMatch(expression, AggregateExpr.class::isInstance);
    }
}
