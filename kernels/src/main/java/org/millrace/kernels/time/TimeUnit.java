package org.millrace.kernels.time;

/// Units of the calendar and the clock. Every moment belongs to one period of each unit; periods are numbered, so that
/// truncation, addition and difference are arithmetic on the numbers.
public enum TimeUnit {
    /// A thousand years; the first of them begins with the year 0, as truncation and differences have it in DuckDB.
    MILLENNIUM(12_000, 0),
    /// A hundred years, likewise.
    CENTURY(1_200, 0),
    /// Ten years.
    DECADE(120, 0),
    /// Twelve months.
    YEAR(12, 0),
    /// Three months.
    QUARTER(3, 0),
    /// A month of the calendar.
    MONTH(1, 0),
    /// Monday to Sunday.
    WEEK(0, 7 * Clock.DAY),
    /// Midnight to midnight.
    DAY(0, Clock.DAY),
    /// 60 minutes.
    HOUR(0, Clock.HOUR),
    /// 60 seconds.
    MINUTE(0, Clock.MINUTE),
    /// A second.
    SECOND(0, Clock.SECOND),
    /// A thousandth of a second.
    MILLISECOND(0, 1_000),
    /// A millionth of a second.
    MICROSECOND(0, 1);

    /// 1970-01-01 was a Thursday: from the Monday before it.
    private static final long MONDAY = 3 * Clock.DAY;

    private final int months;
    private final long micros;

    TimeUnit(int months, long micros) {
        this.months = months;
        this.micros = micros;
    }

    /// The months of a unit of the calendar; 0 for units of a fixed length.
    public int months() {
        return months;
    }

    /// The microseconds of a unit of a fixed length; 0 for units of months.
    public long micros() {
        return micros;
    }

    /// The number of the period that a moment, in microseconds since 1970, belongs to.
    public long period(long moment) {
        return switch (this) {
            case MILLENNIUM, CENTURY, DECADE, YEAR, QUARTER, MONTH -> Math.floorDiv(monthNumber(moment), (long) months);
            case WEEK -> Math.floorDiv(Math.floorDiv(moment, Clock.DAY) + 3, 7L);
            case DAY, HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND -> Math.floorDiv(moment, micros);
        };
    }

    /// The moment at which the period of another moment starts.
    public long truncate(long moment) {
        return switch (this) {
            case MILLENNIUM, CENTURY, DECADE, YEAR, QUARTER, MONTH -> {
                long month = period(moment) * months;
                yield CivilDate.toDays(Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1, 1) * Clock.DAY;
            }
            case WEEK -> period(moment) * micros - MONDAY;
            case DAY, HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND -> period(moment) * micros;
        };
    }

    /// The moment this many units later. The day of the month stays, or becomes the last where there is none.
    ///
    /// @throws ArithmeticException if it does not fit 64 bits
    public long add(long moment, long amount) {
        if (months == 0) {
            return Math.addExact(moment, Math.multiplyExact(amount, micros));
        }
        long days = Math.floorDiv(moment, Clock.DAY);
        long month = Math.addExact(monthNumber(moment), Math.multiplyExact(amount, (long) months));
        long year = Math.floorDiv(month, 12L);
        int monthOfYear = (int) Math.floorMod(month, 12L) + 1;
        int day = Math.min(CivilDate.day(CivilDate.ofDays(days)), CivilDate.lengthOfMonth(year, monthOfYear));
        long target = Math.abs(year) > 400_000 ? Long.MAX_VALUE : CivilDate.toDays(year, monthOfYear, day);
        return Math.addExact(Math.multiplyExact(target, Clock.DAY), Math.floorMod(moment, Clock.DAY));
    }

    private static long monthNumber(long moment) {
        long date = CivilDate.ofDays(Math.floorDiv(moment, Clock.DAY));
        return CivilDate.year(date) * 12 + CivilDate.month(date) - 1;
    }
}
