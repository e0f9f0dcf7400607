package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.AsOfJoin;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;
import org.millrace.plan.relation.Scan;
import org.millrace.vectors.Schema;

/// An expression of a relation with the columns that it is over.
///
/// @param expression the expression
/// @param schema     the columns that its references count in
record ScopedExpression(Expression expression, Schema schema) {

    /// All expressions of a relation itself.
    static List<ScopedExpression> of(Relation relation) {
        return switch (relation) {
            case Join join -> ofJoin(join);
            case AsOfJoin join -> ofJoin(join);
            case Scan scan -> all(scan, scan.table().schema());
            default ->
                all(
                        relation,
                        relation.inputs().isEmpty()
                                ? relation.schema()
                                : relation.inputs().getFirst().schema());
        };
    }

    private static List<ScopedExpression> all(Relation relation, Schema schema) {
        return RelationExpressions.of(relation).stream()
                .map(expression -> new ScopedExpression(expression, schema))
                .toList();
    }

    private static List<ScopedExpression> ofJoin(Join join) {
        List<ScopedExpression> all = ofKeys(join.keys(), join.left(), join.right());
        Expression condition = join.condition();
        if (condition != null) {
            all.add(new ScopedExpression(condition, join.bothSides()));
        }
        return all;
    }

    private static List<ScopedExpression> ofJoin(AsOfJoin join) {
        List<ScopedExpression> all = ofKeys(join.keys(), join.left(), join.right());
        all.add(new ScopedExpression(join.match().left(), join.left().schema()));
        all.add(new ScopedExpression(join.match().right(), join.right().schema()));
        return all;
    }

    private static List<ScopedExpression> ofKeys(List<JoinKey> keys, Relation left, Relation right) {
        List<ScopedExpression> all = new ArrayList<>();
        for (JoinKey key : keys) {
            all.add(new ScopedExpression(key.left(), left.schema()));
            all.add(new ScopedExpression(key.right(), right.schema()));
        }
        return all;
    }
}
