package org.millrace.plan.expression;

/// How far a border of a frame lies from the current row.
public sealed interface FrameOffset {

    /// A number: of rows, of groups of peers, or in the unit of the order key.
    ///
    /// @param value a number that is not negative: int64 for rows and groups, of the key's type for a range
    record Amount(Literal value) implements FrameOffset {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// A time: for a range over dates or timestamps. Months are added first and clamp to the last day, then the rest.
    ///
    /// @param months calendar months, not negative
    /// @param micros microseconds, not negative
    record Interval(int months, long micros) implements FrameOffset {

        private static final long DAY = 86_400_000_000L;

        @Override
        public String toString() {
            String rest = micros % DAY == 0 ? micros / DAY + " days" : micros + " microseconds";
            return "interval '" + (months == 0 ? rest : months + " months" + (micros == 0 ? "" : " " + rest)) + "'";
        }
    }
}
