package org.millrace.kernels.time;

/// What `extract` takes out of a date, time or timestamp.
public enum TimePart {
    /// The year of the calendar.
    YEAR,
    /// 1 to 4.
    QUARTER,
    /// 1 to 12.
    MONTH,
    /// The week of the ISO year, 1 to 53.
    WEEK,
    /// The day of the month, from 1.
    DAY,
    /// 0 to 23.
    HOUR,
    /// 0 to 59.
    MINUTE,
    /// 0 to 59, without its fraction.
    SECOND,
    /// The seconds in thousandths, 0 to 59,999.
    MILLISECOND,
    /// The seconds in millionths, 0 to 59,999,999.
    MICROSECOND,
    /// The year that the ISO week belongs to.
    ISOYEAR,
    /// The day of the week, 0 for Sunday to 6 for Saturday.
    DOW,
    /// The day of the week, 1 for Monday to 7 for Sunday.
    ISODOW,
    /// The day of the year, from 1.
    DOY,
    /// 1 for the years from 1 on, 0 for those before.
    ERA,
    /// The thousand years, from 1 for the years 1 to 1000; -1 for those before.
    MILLENNIUM,
    /// The hundred years, from 1 for the years 1 to 100; -1 for those before.
    CENTURY,
    /// The year divided by ten.
    DECADE,
    /// The ISO year and the ISO week in two digits.
    YEARWEEK,
    /// Seconds since 1970-01-01T00:00Z, with a fraction: see [Extract].
    EPOCH;

    /// The part of a moment, given as days since 1970 and microseconds of the day; whole seconds for [#EPOCH].
    public long of(long days, long micros) {
        return switch (this) {
            case YEAR -> CivilDate.year(CivilDate.ofDays(days));
            case QUARTER -> (CivilDate.month(CivilDate.ofDays(days)) + 2) / 3;
            case MONTH -> CivilDate.month(CivilDate.ofDays(days));
            case DAY -> CivilDate.day(CivilDate.ofDays(days));
            case WEEK -> isoWeek(days);
            case ISOYEAR -> isoYear(days);
            case DOW -> CivilDate.isoDayOfWeek(days) % 7;
            case ISODOW -> CivilDate.isoDayOfWeek(days);
            case DOY -> days - CivilDate.toDays(CivilDate.year(CivilDate.ofDays(days)), 1, 1) + 1;
            case HOUR -> micros / Clock.HOUR;
            case MINUTE -> micros / Clock.MINUTE % 60;
            case SECOND -> micros / Clock.SECOND % 60;
            case MILLISECOND -> micros / 1_000 % 60_000;
            case MICROSECOND -> micros % Clock.MINUTE;
            case ERA -> CivilDate.year(CivilDate.ofDays(days)) > 0 ? 1 : 0;
            case MILLENNIUM -> numbered(CivilDate.year(CivilDate.ofDays(days)), 1_000);
            case CENTURY -> numbered(CivilDate.year(CivilDate.ofDays(days)), 100);
            case DECADE -> CivilDate.year(CivilDate.ofDays(days)) / 10;
            case YEARWEEK -> isoYear(days) * 100 + (isoYear(days) < 0 ? -isoWeek(days) : isoWeek(days));
            case EPOCH -> days * (Clock.DAY / Clock.SECOND) + micros / Clock.SECOND;
        };
    }

    /// The number of a span of years; there is none of the number 0.
    private static long numbered(long year, long years) {
        return year > 0 ? (year - 1) / years + 1 : year / years - 1;
    }

    /// A week belongs to the year of its Thursday.
    private static long thursday(long days) {
        return days - CivilDate.isoDayOfWeek(days) + 4;
    }

    private static long isoYear(long days) {
        return CivilDate.year(CivilDate.ofDays(thursday(days)));
    }

    private static long isoWeek(long days) {
        return (thursday(days) - CivilDate.toDays(isoYear(days), 1, 1)) / 7 + 1;
    }
}
