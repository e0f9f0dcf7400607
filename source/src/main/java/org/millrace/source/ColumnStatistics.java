package org.millrace.source;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Vector;

/// What is known for sure about the values of a column. Each part may be missing.
///
/// @param minimum   a one-row flat vector of the column's type that no value is below (not necessarily a value)
/// @param maximum   a one-row flat vector of the column's type that no value is above; neither bound is given where NaN
///                  may occur
/// @param nullCount how many rows have no value
public record ColumnStatistics(
        @Nullable Vector minimum, @Nullable Vector maximum, OptionalLong nullCount) {

    /// Nothing is known.
    public static final ColumnStatistics UNKNOWN = new ColumnStatistics(null, null, OptionalLong.empty());
}
