package org.millrace.plan.relation;

import java.util.OptionalLong;

/// What a table knows of the values of a column without reading them. Numbers are those of the physical values: days or
/// microseconds for times.
///
/// @param nulls how many rows have no value
/// @param low   no value is below it; NaN where that is not known
/// @param high  no value is above it; NaN where that is not known
/// @param distinct about how many different values there are; empty where that is not known
public record ColumnFacts(OptionalLong nulls, double low, double high, OptionalLong distinct) {

    /// Nothing is known.
    public static final ColumnFacts UNKNOWN = new ColumnFacts(OptionalLong.empty(), Double.NaN, Double.NaN);

    /// Facts without a number of different values.
    public ColumnFacts(OptionalLong nulls, double low, double high) {
        this(nulls, low, high, OptionalLong.empty());
    }
}
