package org.millrace.frame;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.millrace.errors.QueryException;
import org.millrace.plan.QuerySettings;
import org.millrace.plan.explain.PlanText;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.AsOfJoin;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sample;
import org.millrace.plan.relation.SampleMethod;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.Window;

/// Finds operators that would have to hold their whole input.
final class StreamingCheck {

    /// The optimizer rule that keeps rows which would stream to each of several places.
    private static final String KEEPING_RULE = "share-subplans";

    private StreamingCheck() {}

    /// The same settings, so that the plan holds no more than what was checked.
    static QuerySettings holdingNothingElse(QuerySettings settings) {
        Set<String> disabled = new HashSet<>(settings.disabledRules());
        disabled.add(KEEPING_RULE);
        return settings.withDisabledRules(disabled);
    }

    /// Throws a [QueryException] that names the first such operator of a plan.
    static void require(Relation plan) {
        if (plan instanceof Limit limit && limit.input() instanceof Sort sort && limit.count() < Long.MAX_VALUE) {
            require(sort.input());
            return;
        }
        if (plan instanceof Sort sort && readsWholeTable(sort.input())) {
            String keys = sort.keys().stream().map(Object::toString).collect(Collectors.joining(", "));
            throw refusal("Sort by " + keys, "add a limit, which makes it a top-k");
        }
        if (plan instanceof Join join && readsWholeTable(held(join))) {
            String side = join.build().name().toLowerCase(Locale.ROOT);
            throw refusal(
                    PlanText.line(join), "aggregate or limit its " + side + " side, which is the one that is held");
        }
        if (plan instanceof AsOfJoin join && readsWholeTable(join.right())) {
            throw refusal(PlanText.line(join), "aggregate or limit its right side, which is the one that is held");
        }
        if (plan instanceof Window window && readsWholeTable(window.input())) {
            throw refusal("Window " + window.calls().getFirst(), "its input must be sorted");
        }
        if (plan instanceof Aggregate aggregate) {
            for (NamedAggregate named : aggregate.aggregates()) {
                if (holdsAllValues(named.call())) {
                    throw refusal("Aggregate " + named, "its values are needed all at once");
                }
            }
        }
        plan.inputs().forEach(StreamingCheck::require);
    }

    private static Relation held(Join join) {
        return join.build() == JoinSide.LEFT ? join.left() : join.right();
    }

    /// Whether as many rows may arrive as a table has: an aggregation or a limit lets fewer through.
    private static boolean readsWholeTable(Relation relation) {
        return switch (relation) {
            case Scan _ -> true;
            case Aggregate _ -> false;
            case Sample sample when sample.method() == SampleMethod.RESERVOIR -> false;
            case Limit limit when limit.count() < Long.MAX_VALUE -> false;
            default -> relation.inputs().stream().anyMatch(StreamingCheck::readsWholeTable);
        };
    }

    private static boolean holdsAllValues(AggregateCall call) {
        return switch (call.function()) {
            case QUANTILE, QUANTILE_DISCRETE, MEDIAN, STRING_AGGREGATE, LIST -> true;
            case MODE, ORDERED_LIST, ORDERED_STRING_AGGREGATE -> true;
            default -> false;
        };
    }

    private static QueryException refusal(String operator, String advice) {
        return new QueryException("This plan cannot run in strict streaming: the operator '" + operator
                + "' would have to hold its whole input; " + advice + ".");
    }
}
