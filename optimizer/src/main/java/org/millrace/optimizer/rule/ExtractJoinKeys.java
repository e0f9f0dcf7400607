package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Function;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.Relation;

/// Makes keys of equalities between both sides, which are found through an index.
///
/// ```text
/// Inner join where ((a = b) AND (x < y))    →  Inner join on a = b and (x < y)
///   Scan l: a, x                                 Scan l: a, x
///   Scan r: b, y                                 Scan r: b, y
/// ```
///
/// Not where computing a side may fail: it would be computed for rows that match nothing.
public final class ExtractJoinKeys implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(plan, relation -> relation instanceof Join join ? extract(join) : relation);
    }

    private static Relation extract(Join join) {
        Expression condition = join.condition();
        if (condition == null) {
            return join;
        }
        JoinSides sides = JoinSides.of(join);
        List<JoinKey> keys = new ArrayList<>(join.keys());
        List<Expression> rest = new ArrayList<>();
        for (Expression part : ExpressionTrees.conjuncts(condition)) {
            Optional<JoinKey> key = key(part, sides);
            key.ifPresentOrElse(keys::add, () -> rest.add(part));
        }
        return keys.size() == join.keys().size() ? join : join.matching(keys, conjunction(rest));
    }

    static @Nullable Expression conjunction(List<Expression> parts) {
        return parts.isEmpty() ? null : ExpressionTrees.conjunction(parts);
    }

    private static Optional<JoinKey> key(Expression part, JoinSides sides) {
        if (!(part instanceof Call call)
                || (call.function() != Function.EQUAL && call.function() != Function.NOT_DISTINCT)
                || Failure.possible(call)) {
            return Optional.empty();
        }
        boolean nullSafe = call.function() == Function.NOT_DISTINCT;
        Expression first = call.operands().get(0);
        Expression second = call.operands().get(1);
        if (sides.onlyLeft(first) && sides.onlyRight(second)) {
            return Optional.of(new JoinKey(sides.overLeft(first), sides.overRight(second), nullSafe));
        }
        if (sides.onlyRight(first) && sides.onlyLeft(second)) {
            return Optional.of(new JoinKey(sides.overLeft(second), sides.overRight(first), nullSafe));
        }
        return Optional.empty();
    }
}
