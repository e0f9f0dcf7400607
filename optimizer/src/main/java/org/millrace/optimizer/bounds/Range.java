package org.millrace.optimizer.bounds;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Literal;

/// The whole numbers between two, both included; of a decimal its unscaled ones.
///
/// @param low  the least
/// @param high the greatest
record Range(BigInteger low, BigInteger high) {

    /// The one number of a literal; null where it is missing or no integer or decimal.
    static @Nullable Range of(Literal literal) {
        BigInteger number = switch (literal.object()) {
            case java.math.BigDecimal decimal -> decimal.unscaledValue();
            case Long whole -> BigInteger.valueOf(whole);
            case Integer whole -> BigInteger.valueOf(whole);
            case Short whole -> BigInteger.valueOf(whole);
            case Byte whole -> BigInteger.valueOf(whole);
            case null, default -> null;
        };
        return number == null ? null : new Range(number, number);
    }

    Range plus(Range other) {
        return new Range(low.add(other.low), high.add(other.high));
    }

    Range negated() {
        return new Range(high.negate(), low.negate());
    }

    Range times(Range other) {
        BigInteger first = low.multiply(other.low);
        Range one = new Range(first, first);
        return one.with(low.multiply(other.high)).with(high.multiply(other.low)).with(high.multiply(other.high));
    }

    private Range with(BigInteger number) {
        return new Range(low.min(number), high.max(number));
    }

    /// The least range that has both.
    Range or(Range other) {
        return new Range(low.min(other.low), high.max(other.high));
    }

    /// The same numbers with more digits after the point.
    Range scaled(int digits) {
        BigInteger power = BigInteger.TEN.pow(digits);
        return new Range(low.multiply(power), high.multiply(power));
    }

    /// Whether no number has more digits than that.
    boolean fits(int digits) {
        return low.abs().max(high.abs()).compareTo(BigInteger.TEN.pow(digits)) < 0;
    }
}
