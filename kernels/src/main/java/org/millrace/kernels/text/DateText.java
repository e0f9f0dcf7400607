package org.millrace.kernels.text;

/// Dates and times from slices of text in the usual form of ISO 8601: `2020-01-31` and `2020-01-31 23:59:59` (or with
/// `T`), fully checked. Everything else is left to the caller, one value at a time.
///
/// The array must have at least 8 bytes after the last slice.
public final class DateText {

    private static final int DATE_LENGTH = 10;
    private static final int TIMESTAMP_LENGTH = 19;
    private static final long MICROS = 1_000_000L;
    private static final long DAY_SECONDS = 86_400L;
    private static final int DAYS_TO_EPOCH = 719_468;

    private DateText() {}

    /// Parses the slices `from` to `count` to days since 1970-01-01.
    ///
    /// @return the first slice that it did not parse; `count` if it parsed all
    public static int dates(byte[] bytes, int[] starts, int[] ends, int from, int count, int[] days) {
        for (int i = from; i < count; i++) {
            int start = starts[i];
            if (ends[i] - start != DATE_LENGTH) {
                return i;
            }
            long day = date(bytes, start);
            if (day == Long.MIN_VALUE) {
                return i;
            }
            days[i] = (int) day;
        }
        return count;
    }

    /// Parses the slices `from` to `count` to microseconds since 1970-01-01T00:00.
    ///
    /// @return the first slice that it did not parse; `count` if it parsed all
    public static int timestamps(byte[] bytes, int[] starts, int[] ends, int from, int count, long[] micros) {
        for (int i = from; i < count; i++) {
            int start = starts[i];
            if (ends[i] - start != TIMESTAMP_LENGTH) {
                return i;
            }
            long day = date(bytes, start);
            long second = secondOfDay(bytes, start + DATE_LENGTH + 1);
            byte separator = bytes[start + DATE_LENGTH];
            if (day == Long.MIN_VALUE || second < 0 || separator != ' ' && separator != 'T') {
                return i;
            }
            micros[i] = (day * DAY_SECONDS + second) * MICROS;
        }
        return count;
    }

    /// `YYYY-MM-DD` at `at` as days since 1970-01-01; the smallest long where it is no date.
    private static long date(byte[] bytes, int at) {
        long word = Digits.load(bytes, at);
        int last = bytes[at + 8] - '0';
        int unit = bytes[at + 9] - '0';
        boolean marks = (word >>> 32 & 0xFF) == '-' & (word >>> 56) == '-';
        long digits = word & 0x00FF_FF00_FFFF_FFFFL ^ 0x0030_3000_3030_3030L;
        if (!marks || !Digits.valid(digits) || last < 0 || last > 9 || unit < 0 || unit > 9) {
            return Long.MIN_VALUE;
        }
        long pairs = digits * 10 + (digits >>> 8);
        int year = (int) ((pairs & 0xFF) * 100 + (pairs >>> 16 & 0xFF));
        int month = (int) (pairs >>> 40 & 0xFF);
        int day = last * 10 + unit;
        return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month)
                ? epochDay(year, month, day)
                : Long.MIN_VALUE;
    }

    /// `HH:MM:SS` at `at` as seconds; negative where it is no time of day.
    private static long secondOfDay(byte[] bytes, int at) {
        long word = Digits.load(bytes, at);
        boolean marks = (word >>> 16 & 0xFF) == ':' & (word >>> 40 & 0xFF) == ':';
        long digits = word & 0xFFFF_00FF_FF00_FFFFL ^ 0x3030_0030_3000_3030L;
        if (!marks || !Digits.valid(digits)) {
            return -1;
        }
        long pairs = digits * 10 + (digits >>> 8);
        long hour = pairs & 0xFF;
        long minute = pairs >>> 24 & 0xFF;
        long second = pairs >>> 48 & 0xFF;
        return hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : -1;
    }

    private static int daysOfMonth(int year, int month) {
        if (month == 2) {
            return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return 30 + (month + (month >>> 3) & 1);
    }

    /// Days from civil (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    private static long epochDay(int year, int month, int day) {
        int shifted = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(shifted, 400);
        int yearOfEra = shifted - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - DAYS_TO_EPOCH;
    }
}
