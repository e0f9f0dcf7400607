package org.millrace.source.files;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.millrace.source.ColumnStatistics;
import org.millrace.vectors.Vector;

/// What is known of a column in several files together.
final class MergedStatistics {

    private MergedStatistics() {}

    static ColumnStatistics merge(ColumnStatistics left, ColumnStatistics right) {
        OptionalLong nulls = left.nullCount().isPresent() && right.nullCount().isPresent()
                ? OptionalLong.of(
                        left.nullCount().getAsLong() + right.nullCount().getAsLong())
                : OptionalLong.empty();
        return new ColumnStatistics(
                outer(left.minimum(), right.minimum(), -1), outer(left.maximum(), right.maximum(), 1), nulls);
    }

    /// The bound that lies further in the direction of `sign`; null where one is not known.
    private static @Nullable Vector outer(@Nullable Vector left, @Nullable Vector right, int sign) {
        if (left == null || right == null) {
            return null;
        }
        OptionalInt order = OneRow.compare(left, 0, right, 0);
        return order.isEmpty() ? null : order.getAsInt() * sign >= 0 ? left : right;
    }

    /// What is known of a column that has the same value in each of `rows` rows.
    static ColumnStatistics constant(Vector value, OptionalLong rows) {
        return value.isNull(0)
                ? new ColumnStatistics(null, null, rows)
                : new ColumnStatistics(value, value, OptionalLong.of(0));
    }
}
