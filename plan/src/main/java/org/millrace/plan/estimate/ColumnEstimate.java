package org.millrace.plan.estimate;

import org.millrace.plan.relation.ColumnFacts;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.PrimitiveType;

/// What the values of a column are expected to be.
///
/// @param distinct how many different values there are; at least 1
/// @param domain   how many there were before rows were filtered: the values that could have been there
/// @param nulls    the part of the rows without a value, 0 to 1
/// @param low      no value is below it; NaN where that is not known
/// @param high     no value is above it; NaN where that is not known
/// @param bytes    how long a value is in memory
public record ColumnEstimate(double distinct, double domain, double nulls, double low, double high, double bytes) {

    /// How long a string is taken to be where nobody knows.
    private static final double STRING_BYTES = 12;

    /// Strings are taken to repeat: a column of `n` of them has about `n` to the power of this different ones.
    private static final double STRING_VARIETY = 0.4;

    private static final double FRACTION_VARIETY = 0.8;

    /// Numbers that were given out one after the other, with gaps such as deleted ones leave.
    private static final double DENSE = 0.1;

    /// From what a table knows of a column.
    static ColumnEstimate of(ColumnFacts facts, DataType type, double rows) {
        double nulls = facts.nulls().isPresent() && rows > 0
                ? Math.min(1, facts.nulls().getAsLong() / rows)
                : 0;
        double distinct = Math.max(1, Math.min(distinct(facts, type, rows), rows));
        return new ColumnEstimate(distinct, distinct, nulls, facts.low(), facts.high(), bytes(type));
    }

    /// A computed value of which only the type is known.
    static ColumnEstimate computed(DataType type, double rows) {
        return of(ColumnFacts.UNKNOWN, type, rows);
    }

    private static double distinct(ColumnFacts facts, DataType type, double rows) {
        if (type == PrimitiveType.BOOLEAN) {
            return 2;
        }
        double span = facts.high() - facts.low();
        if (span == 0) {
            return 1;
        }
        boolean counted = type.integer() || type.temporal();
        if (counted && span > 0) {
            return span + 1;
        }
        if (facts.distinct().isPresent()) {
            return facts.distinct().getAsLong();
        }
        return Math.pow(rows, counted || type.numeric() ? FRACTION_VARIETY : STRING_VARIETY);
    }

    private static double bytes(DataType type) {
        if (type instanceof DecimalType) {
            return 2 * Long.BYTES;
        }
        return switch (type.layout()) {
            case BIT -> 0.125;
            case INT8 -> Byte.BYTES;
            case INT16 -> Short.BYTES;
            case INT32, FLOAT -> Integer.BYTES;
            case INT64, DOUBLE -> Long.BYTES;
            case BYTES -> STRING_BYTES + 2 * Integer.BYTES;
            default -> 2 * STRING_BYTES;
        };
    }

    /// The same column in fewer rows.
    ColumnEstimate in(double rows) {
        return new ColumnEstimate(Math.max(1, Math.min(distinct, rows)), domain, nulls, low, high, bytes);
    }

    /// The same column with another number of different values.
    ColumnEstimate withDistinct(double newDistinct) {
        double most = Math.max(1, newDistinct);
        return new ColumnEstimate(most, most, nulls, low, high, bytes);
    }

    /// The same values as another type.
    ColumnEstimate as(DataType type) {
        return new ColumnEstimate(
                distinct,
                domain,
                nulls,
                type.integer() ? low : Double.NaN,
                type.integer() ? high : Double.NaN,
                bytes(type));
    }

    /// Whether the values are whole numbers of which a good part of those in their range occurs, as in keys.
    boolean dense() {
        return domain >= DENSE * (high - low);
    }
}
