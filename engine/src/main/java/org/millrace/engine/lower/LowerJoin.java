package org.millrace.engine.lower;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.expression.Evaluators;
import org.millrace.engine.join.JoinKeys;
import org.millrace.engine.join.JoinShape;
import org.millrace.engine.join.JoinSpec;
import org.millrace.engine.join.Joining;
import org.millrace.engine.join.PairCondition;
import org.millrace.engine.operator.Operator;
import org.millrace.plan.explain.PlanText;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.Relation;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;

/// Joins: from left and right to the side that streams and the side that is held.
final class LowerJoin {

    private LowerJoin() {}

    /// @param bounds on their way from operators above the join
    static Operator lower(Join join, List<BoundRoute> bounds) {
        boolean probeLeft = join.build() == JoinSide.RIGHT;
        Relation probe = probeLeft ? join.left() : join.right();
        Relation build = probeLeft ? join.right() : join.left();
        JoinSpec spec = new JoinSpec(
                JoinShape.of(join.type(), join.build()),
                types(probe),
                types(build),
                keys(join.keys(), probeLeft ? JoinKey::left : JoinKey::right, probe),
                keys(join.keys(), probeLeft ? JoinKey::right : JoinKey::left, build),
                condition(join, probeLeft),
                null);
        List<BoundRoute> left = LowerBounded.along(bounds, route -> route.intoLeft(join));
        List<BoundRoute> right = LowerBounded.along(bounds, route -> route.intoRight(join));
        LowerProbe streaming = LowerProbe.of(
                probe, spec.shape(), join.keys(), probeLeft ? JoinKey::left : JoinKey::right, probeLeft ? left : right);
        // A side that is held and gives its rows at the end is cut into pieces by how many there are: it keeps them
        // all.
        Operator held = LowerBounded.lower(build, spec.shape().givesBuildRows() ? List.of() : probeLeft ? right : left);
        return new Joining(streaming.operator(), held, spec, streaming.bounds(), join.schema(), PlanText.line(join));
    }

    static List<DataType> types(Relation relation) {
        return relation.schema().fields().stream().map(Field::type).toList();
    }

    static JoinKeys keys(List<JoinKey> keys, Function<JoinKey, Expression> side, Relation relation) {
        int[] columns = new int[keys.size()];
        boolean[] nullSafe = new boolean[keys.size()];
        List<CompiledExpression> computed = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            Expression key = NestedKeys.flat(side.apply(keys.get(i)));
            nullSafe[i] = keys.get(i).nullSafe();
            if (key instanceof ColumnRef column) {
                columns[i] = column.index();
            } else {
                columns[i] = relation.schema().size() + computed.size();
                computed.add(Evaluators.compile(key));
            }
        }
        return new JoinKeys(columns, computed, nullSafe);
    }

    /// The condition over only those columns that it reads, those of the probe side first.
    private static @Nullable PairCondition condition(Join join, boolean probeLeft) {
        Expression condition = join.condition();
        if (condition == null) {
            return null;
        }
        int leftColumns = join.left().schema().size();
        BitSet used = ExpressionTrees.columns(condition);
        int[] left = used.get(0, leftColumns).stream().toArray();
        int[] right = used.get(leftColumns, Math.max(leftColumns, used.length())).stream()
                .toArray();
        Expression moved = ExpressionTrees.moveColumns(condition, index -> {
            int rank = used.get(0, index).cardinality();
            boolean onLeft = index < leftColumns;
            return probeLeft ? rank : onLeft ? right.length + rank : rank - left.length;
        });
        return new PairCondition(
                probeLeft ? left : right,
                probeLeft ? right : left,
                Evaluators.condition(moved),
                RangeTerms.of(join, condition, probeLeft));
    }
}
