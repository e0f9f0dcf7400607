package org.millrace.optimizer.bounds;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.ColumnFacts;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.TableHandle;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;

/// Follows columns down to the tables that they come from, whose statistics say which numbers they can have.
public final class ColumnRanges {

    /// Statistics come as doubles: up to here these are exact.
    private static final double EXACT = 0x1p53;

    private ColumnRanges() {}

    /// The range of a column of a relation; null where nothing is known or it has no whole numbers.
    static @Nullable Range of(Relation relation, int column) {
        return switch (relation) {
            case Scan scan -> ofTable(scan.table(), scan.columns().get(column));
            case Project project ->
                new DecimalRanges(project.input())
                        .of(project.columns().get(column).expression());
            case Aggregate aggregate -> ofAggregate(aggregate, column);
            case Join join -> {
                int left = join.left().schema().size();
                yield column < left ? of(join.left(), column) : of(join.right(), column - left);
            }
            case Filter filter -> of(filter.input(), column);
            case Sort sort -> of(sort.input(), column);
            case Limit limit -> of(limit.input(), column);
            case Distinct distinct -> of(distinct.input(), column);
            default -> null;
        };
    }

    /// The range of a column of a table.
    static @Nullable Range ofTable(TableHandle table, int column) {
        DataType type = table.schema().field(column).type();
        if (!type.integer() && !(type instanceof DecimalType)) {
            return null;
        }
        ColumnFacts facts = table.facts(column);
        boolean known = Math.abs(facts.low()) < EXACT && Math.abs(facts.high()) < EXACT;
        return known ? new Range(whole(facts.low()), whole(facts.high())) : null;
    }

    private static BigInteger whole(double number) {
        return new BigDecimal(number).setScale(0, RoundingMode.UNNECESSARY).unscaledValue();
    }

    /// Keys, least and greatest values are values of the input.
    private static @Nullable Range ofAggregate(Aggregate aggregate, int column) {
        int keys = aggregate.keys().size();
        DecimalRanges input = new DecimalRanges(aggregate.input());
        if (column < keys) {
            return input.of(aggregate.keys().get(column).expression());
        }
        AggregateCall call = aggregate.aggregates().get(column - keys).call();
        return switch (call.function()) {
            case MIN, MAX -> input.of(call.arguments().getFirst());
            default -> null;
        };
    }

    /// Whether an expression has whole numbers, perhaps of a scale.
    static boolean exact(Expression expression) {
        return expression.type().integer() || expression.type() instanceof DecimalType;
    }
}
