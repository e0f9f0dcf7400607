package org.millrace.sql.bind;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.AggregateFunction;

/// Aggregates by the names that SQL has for them.
final class AggregateNames {

    private static final Map<String, AggregateFunction> NAMES = Map.ofEntries(
            Map.entry("count", AggregateFunction.COUNT),
            Map.entry("sum", AggregateFunction.SUM),
            Map.entry("avg", AggregateFunction.MEAN),
            Map.entry("mean", AggregateFunction.MEAN),
            Map.entry("min", AggregateFunction.MIN),
            Map.entry("max", AggregateFunction.MAX),
            Map.entry("first", AggregateFunction.FIRST),
            Map.entry("any_value", AggregateFunction.FIRST),
            Map.entry("arbitrary", AggregateFunction.FIRST),
            Map.entry("last", AggregateFunction.LAST),
            Map.entry("variance", AggregateFunction.VARIANCE_SAMPLE),
            Map.entry("var_samp", AggregateFunction.VARIANCE_SAMPLE),
            Map.entry("var_pop", AggregateFunction.VARIANCE_POPULATION),
            Map.entry("stddev", AggregateFunction.STDDEV_SAMPLE),
            Map.entry("stddev_samp", AggregateFunction.STDDEV_SAMPLE),
            Map.entry("stddev_pop", AggregateFunction.STDDEV_POPULATION),
            Map.entry("skewness", AggregateFunction.SKEWNESS),
            Map.entry("kurtosis", AggregateFunction.KURTOSIS),
            Map.entry("median", AggregateFunction.MEDIAN),
            Map.entry("quantile_cont", AggregateFunction.QUANTILE),
            Map.entry("percentile_cont", AggregateFunction.QUANTILE),
            Map.entry("quantile", AggregateFunction.QUANTILE_DISCRETE),
            Map.entry("quantile_disc", AggregateFunction.QUANTILE_DISCRETE),
            Map.entry("percentile_disc", AggregateFunction.QUANTILE_DISCRETE),
            Map.entry("approx_quantile", AggregateFunction.APPROX_QUANTILE),
            Map.entry("approx_count_distinct", AggregateFunction.APPROX_COUNT_DISTINCT),
            Map.entry("bool_or", AggregateFunction.ANY),
            Map.entry("bool_and", AggregateFunction.ALL),
            Map.entry("every", AggregateFunction.ALL),
            Map.entry("string_agg", AggregateFunction.STRING_AGGREGATE),
            Map.entry("group_concat", AggregateFunction.STRING_AGGREGATE),
            Map.entry("listagg", AggregateFunction.STRING_AGGREGATE),
            Map.entry("min_by", AggregateFunction.ARG_MIN),
            Map.entry("argmin", AggregateFunction.ARG_MIN),
            Map.entry("max_by", AggregateFunction.ARG_MAX),
            Map.entry("argmax", AggregateFunction.ARG_MAX),
            Map.entry("list", AggregateFunction.LIST),
            Map.entry("array_agg", AggregateFunction.LIST));

    /// Aggregates that are made of others.
    private static final List<String> MADE = List.of("count_star", "count_if", "countif", "sum_if", "grouping");

    private AggregateNames() {}

    /// Whether a name is that of an aggregate.
    static boolean is(String name) {
        return NAMES.containsKey(name) || MADE.contains(name) || bySpelling(name) != null;
    }

    /// The aggregate of a name; null for none.
    static @Nullable AggregateFunction of(String name) {
        AggregateFunction known = NAMES.get(name);
        return known != null ? known : bySpelling(name);
    }

    /// Aggregates that have the plan's own spelling. Names that scalar functions or windows have, too, are those.
    private static @Nullable AggregateFunction bySpelling(String name) {
        for (AggregateFunction function : AggregateFunction.values()) {
            boolean hidden = function == AggregateFunction.USER
                    || function == AggregateFunction.SINGLE
                    || function == AggregateFunction.ORDERED_LIST
                    || function == AggregateFunction.ORDERED_STRING_AGGREGATE
                    || function == AggregateFunction.ANY
                    || function == AggregateFunction.ALL;
            if (!hidden && function.spelling().equals(name)) {
                return function;
            }
        }
        return null;
    }

    static List<String> all() {
        List<String> names = new java.util.ArrayList<>(NAMES.keySet());
        names.addAll(MADE);
        Arrays.stream(AggregateFunction.values())
                .map(AggregateFunction::spelling)
                .filter(name -> bySpelling(name) != null)
                .forEach(names::add);
        return names.stream().distinct().sorted().toList();
    }
}
