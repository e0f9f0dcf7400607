package org.millrace.kernels.time;

/// The proleptic Gregorian calendar on plain numbers: days since 1970-01-01 to year, month and day and back (Howard
/// Hinnant, *chrono-Compatible Low-Level Date Algorithms*). Good for all 32-bit day numbers.
///
/// A date is held as `year × 512 + month × 32 + day` in a long, so that nothing is allocated.
public final class CivilDate {

    private static final long DAYS_PER_ERA = 146_097;

    /// From 0000-03-01, where the algorithm counts from, to 1970-01-01.
    private static final long EPOCH = 719_468;

    private CivilDate() {}

    /// The date of a day number.
    public static long ofDays(long days) {
        long shifted = days + EPOCH;
        long era = Math.floorDiv(shifted, DAYS_PER_ERA);
        long dayOfEra = shifted - era * DAYS_PER_ERA;
        long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long marchMonth = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
        long month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return year * 512 + month * 32 + day;
    }

    /// The year of a date.
    public static long year(long date) {
        return date >> 9;
    }

    /// The month of a date, 1 to 12.
    public static int month(long date) {
        return (int) (date >> 5) & 15;
    }

    /// The day of the month of a date, from 1.
    public static int day(long date) {
        return (int) date & 31;
    }

    /// The day number of a date.
    public static long toDays(long year, int month, int day) {
        long marchYear = month <= 2 ? year - 1 : year;
        long era = Math.floorDiv(marchYear, 400);
        long yearOfEra = marchYear - era * 400;
        long dayOfYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DAYS_PER_ERA + dayOfEra - EPOCH;
    }

    /// The number of days of a month.
    public static int lengthOfMonth(long year, int month) {
        return switch (month) {
            case 2 -> leap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /// Whether a year has a 29 February.
    public static boolean leap(long year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /// The day of the week, 1 for Monday to 7 for Sunday.
    public static int isoDayOfWeek(long days) {
        return (int) Math.floorMod(days + 3, 7L) + 1;
    }
}
