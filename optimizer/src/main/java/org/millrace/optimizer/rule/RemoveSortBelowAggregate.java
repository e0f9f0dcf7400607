package org.millrace.optimizer.rule;

import java.util.List;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sort;

/// Does not sort what is then aggregated to one row, where order cannot change a bit of it.
///
/// ```text
/// Aggregate count()    →  Aggregate count()
///   Sort price              Scan
///     Scan
/// ```
///
/// With keys the order of rows is the order of groups, and floating-point results depend on it too: those sorts
/// stay.
public final class RemoveSortBelowAggregate implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(plan, RemoveSortBelowAggregate::remove);
    }

    private static Relation remove(Relation relation) {
        boolean orderless = relation instanceof Aggregate aggregate
                && aggregate.keys().isEmpty()
                && aggregate.aggregates().stream().allMatch(named -> orderless(named.call()));
        return orderless
                ? relation.withInputs(List.of(unsorted(relation.inputs().getFirst())))
                : relation;
    }

    /// Whether the result is the same to the bit for every order of the rows. Of floating-point values not even the
    /// least is: -0.0 and 0.0 are equal.
    private static boolean orderless(AggregateCall call) {
        if (!call.arguments().stream().allMatch(UserCall::deterministic)) {
            return false;
        }
        boolean exact =
                call.arguments().stream().noneMatch(argument -> argument.type().floating());
        return switch (call.function()) {
            case COUNT_ALL, COUNT, ANY, ALL, SINGLE, BIT_AND, BIT_OR, BIT_XOR -> true;
            case SUM, MEAN, MIN, MAX, QUANTILE_DISCRETE -> exact;
            case FIRST,
                    LAST,
                    VARIANCE_SAMPLE,
                    VARIANCE_POPULATION,
                    STDDEV_SAMPLE,
                    STDDEV_POPULATION,
                    SKEWNESS,
                    KURTOSIS,
                    QUANTILE,
                    MEDIAN,
                    APPROX_QUANTILE,
                    APPROX_COUNT_DISTINCT,
                    STRING_AGGREGATE,
                    LIST,
                    ARG_MIN,
                    ARG_MAX,
                    PRODUCT,
                    MODE,
                    COVAR_POP,
                    COVAR_SAMP,
                    CORR,
                    REGR_SLOPE,
                    REGR_INTERCEPT,
                    REGR_R2,
                    REGR_COUNT,
                    REGR_AVGX,
                    REGR_AVGY,
                    REGR_SXX,
                    REGR_SYY,
                    REGR_SXY,
                    ORDERED_LIST,
                    ORDERED_STRING_AGGREGATE,
                    USER -> false;
        };
    }

    private static Relation unsorted(Relation relation) {
        return switch (relation) {
            case Sort sort -> unsorted(sort.input());
            case Filter filter -> new Filter(unsorted(filter.input()), filter.condition());
            case Project project -> new Project(unsorted(project.input()), project.columns());
            default -> relation;
        };
    }
}
