package org.millrace.plan.typing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.plan.expr.AsOf;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.AsOfJoin;
import org.millrace.plan.relation.AsOfMatch;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Relation;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Layout;
import org.millrace.vectors.PrimitiveType;

/// Makes as-of joins.
final class AsOfJoins {

    private static final long MICROS = 1000;

    private AsOfJoins() {}

    static Relation join(Relation left, Relation right, AsOf asOf) {
        if (asOf.keys().condition() != null) {
            throw new QueryException("An as-of join takes keys, but no condition: filter its sides or its result.");
        }
        AsOfMatch match = match(left, right, asOf);
        AsOfJoin join = new AsOfJoin(left, right, Joins.keys(left, right, asOf.keys()), match, asOf.keepAll());
        JoinNames names =
                JoinNames.of(left.schema(), right.schema(), asOf.keys().suffix());
        return Joins.named(join, join.inputs(), JoinType.LEFT, asOf.keys(), names);
    }

    private static AsOfMatch match(Relation left, Relation right, AsOf asOf) {
        Expression first = new Binder(left.schema()).bind(asOf.left());
        Expression second = new Binder(right.schema()).bind(asOf.right());
        List<Expression> aligned = Coercion.align(List.of(first, second))
                .filter(both -> ordered(both.getFirst().type()))
                .orElseThrow(() -> new QueryException("Rows cannot be joined as of " + first + ", which is "
                        + first.type() + ", and " + second + ", which is " + second.type()
                        + ": they must be numbers of up to 18 digits, dates or times that can be compared."));
        Object tolerance = asOf.tolerance();
        return new AsOfMatch(
                aligned.get(0),
                aligned.get(1),
                AsOfMatch.Direction.valueOf(asOf.side().name()),
                asOf.equal(),
                tolerance == null ? null : tolerance(tolerance, aligned.get(0).type()));
    }

    private static boolean ordered(DataType type) {
        return type.numeric() && type.layout() != Layout.INT128 || type.temporal();
    }

    private static @Nullable Literal tolerance(Object tolerance, DataType type) {
        Literal distance = switch (tolerance) {
            case Duration duration
            when type == PrimitiveType.DATE -> Literals.of(PrimitiveType.INT64, duration.toDays());
            case Duration duration
            when type.temporal() -> Literals.of(PrimitiveType.INT64, duration.toNanos() / MICROS);
            case Number number when type.integer() -> Literals.of(PrimitiveType.INT64, number);
            case Number number when type.floating() -> Literals.of(PrimitiveType.DOUBLE, number.doubleValue());
            case Number number
            when type instanceof DecimalType decimal -> Literals.of(decimal, new BigDecimal(number.toString()));
            default ->
                throw new QueryException("The tolerance " + tolerance + " is no distance between values of type " + type
                        + ": give a number for numbers and a Duration for dates and times.");
        };
        boolean negative = tolerance instanceof Duration duration
                ? duration.isNegative()
                : new BigDecimal(tolerance.toString()).signum() < 0;
        if (negative) {
            throw new QueryException("A tolerance is not negative: " + tolerance + ".");
        }
        return distance;
    }
}
