package org.millrace.engine.lower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.join.AsOfSpec;
import org.millrace.engine.join.JoinKeys;
import org.millrace.engine.join.JoinShape;
import org.millrace.engine.join.JoinSpec;
import org.millrace.engine.join.Joining;
import org.millrace.engine.operator.Operator;
import org.millrace.plan.explain.PlanText;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.relation.AsOfJoin;
import org.millrace.plan.relation.AsOfMatch;
import org.millrace.plan.relation.JoinKey;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.LongVector;

/// As-of joins: the right side is held, and the place of a row is one more key.
final class LowerAsOfJoin {

    private LowerAsOfJoin() {}

    static Operator lower(AsOfJoin join) {
        AsOfMatch match = join.match();
        List<JoinKey> keys = new ArrayList<>(join.keys());
        keys.add(new JoinKey(match.left(), match.right(), false));
        JoinSpec spec = new JoinSpec(
                new JoinShape(JoinShape.Given.PAIRS, join.keepAll(), false, true),
                LowerJoin.types(join.left()),
                LowerJoin.types(join.right()),
                withoutPlace(LowerJoin.keys(keys, JoinKey::left, join.left())),
                withoutPlace(LowerJoin.keys(keys, JoinKey::right, join.right())),
                null,
                new AsOfSpec(match.direction(), match.equal(), distance(match.tolerance()), match.tolerance() != null));
        LowerProbe streaming = LowerProbe.of(join.left(), spec.shape(), join.keys(), JoinKey::left, List.of());
        return new Joining(
                streaming.operator(),
                Lowering.lower(join.right()),
                spec,
                streaming.bounds(),
                join.schema(),
                PlanText.line(join));
    }

    /// The place must not be equal.
    private static JoinKeys withoutPlace(JoinKeys keys) {
        return new JoinKeys(
                keys.columns(), keys.computed(), Arrays.copyOf(keys.nullSafe(), keys.nullSafe().length - 1));
    }

    private static long distance(@Nullable Literal tolerance) {
        if (tolerance == null) {
            return 0;
        }
        return switch (tolerance.value()) {
            case LongVector v -> v.value(0);
            case IntVector v -> v.value(0);
            case DoubleVector v -> Double.doubleToLongBits(v.value(0));
            case FloatVector v -> Double.doubleToLongBits(v.value(0));
            default -> throw new IllegalArgumentException("A tolerance of type " + tolerance.type() + ".");
        };
    }
}
