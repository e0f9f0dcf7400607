package org.millrace.kernels.time;

/// Reads and writes dates, times and timestamps in ISO 8601 form, with a space or a `T` between date and time. Holds
/// what it read, so that nothing is allocated for a value. Fractions of a second beyond microseconds must be zero.
public final class TimeText {

    private byte[] data = {};
    private int next;
    private int end;
    private long value;

    /// What was read: days for a date, microseconds for the rest.
    public long value() {
        return value;
    }

    /// Reads a date such as `2020-02-29`; false if the text is none.
    public boolean readDate(byte[] text, int from, int length) {
        open(text, from, length);
        return date() && next == end && value == (int) value;
    }

    /// Reads a time such as `23:59` or `23:59:59.999999`.
    public boolean readTime(byte[] text, int from, int length) {
        open(text, from, length);
        return time() && next == end;
    }

    /// Reads a local timestamp: a date, perhaps with a time.
    public boolean readTimestamp(byte[] text, int from, int length) {
        open(text, from, length);
        return dateAndTime() && next == end;
    }

    /// Reads an instant: a timestamp, perhaps with `Z` or an offset such as `+02:00`, otherwise in UTC.
    public boolean readInstant(byte[] text, int from, int length) {
        open(text, from, length);
        return dateAndTime() && (next == end || zone() && next == end);
    }

    private void open(byte[] text, int from, int length) {
        data = text;
        next = from;
        end = from + length;
        while (next < end && data[next] <= ' ' && data[next] >= 0) {
            next++;
        }
        while (end > next && data[end - 1] <= ' ' && data[end - 1] >= 0) {
            end--;
        }
    }

    private boolean date() {
        boolean negative = next < end && data[next] == '-';
        if (negative || next < end && data[next] == '+') {
            next++;
        }
        int start = next;
        long year = digits(4, 9);
        if (year < 0 || next - start > 4 && data[start] == '0' || !skip('-')) {
            return false;
        }
        year = negative ? -year : year;
        int month = (int) digits(2, 2);
        if (month < 1 || month > 12 || !skip('-')) {
            return false;
        }
        int day = (int) digits(2, 2);
        if (day < 1 || day > CivilDate.lengthOfMonth(year, month)) {
            return false;
        }
        value = CivilDate.toDays(year, month, day);
        return true;
    }

    private boolean time() {
        long hours = digits(2, 2);
        if (hours < 0 || hours > 23 || !skip(':')) {
            return false;
        }
        long minutes = digits(2, 2);
        if (minutes < 0 || minutes > 59) {
            return false;
        }
        value = hours * Clock.HOUR + minutes * Clock.MINUTE;
        return !skip(':') || seconds();
    }

    private boolean seconds() {
        long seconds = digits(2, 2);
        if (seconds < 0 || seconds > 59) {
            return false;
        }
        value += seconds * Clock.SECOND;
        if (!skip('.')) {
            return true;
        }
        int start = next;
        long unit = Clock.SECOND;
        for (; next < end && data[next] >= '0' && data[next] <= '9'; next++) {
            unit /= 10;
            if (unit == 0 && data[next] != '0') {
                return false;
            }
            value += unit * (data[next] - '0');
        }
        return next > start;
    }

    private boolean dateAndTime() {
        if (!date()) {
            return false;
        }
        long days = value;
        value = 0;
        if (next < end && (data[next] == ' ' || (data[next] | 0x20) == 't')) {
            next++;
            if (!time()) {
                return false;
            }
        }
        long micros = days * Clock.DAY;
        if (Math.multiplyHigh(days, Clock.DAY) != micros >> 63 || micros + value < micros) {
            return false;
        }
        value += micros;
        return true;
    }

    private boolean zone() {
        if (skip('Z') || skip('z')) {
            return true;
        }
        skip(' ');
        boolean west = next < end && data[next] == '-';
        if (!west && !(next < end && data[next] == '+')) {
            return false;
        }
        next++;
        long hours = digits(2, 2);
        boolean colon = skip(':');
        long minutes = next < end || colon ? digits(2, 2) : 0;
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return false;
        }
        long offset = hours * Clock.HOUR + minutes * Clock.MINUTE;
        long local = value;
        value = west ? local + offset : local - offset;
        return west == (value >= local) || offset == 0;
    }

    private boolean skip(char wanted) {
        boolean there = next < end && data[next] == wanted;
        if (there) {
            next++;
        }
        return there;
    }

    /// The number of `least` to `most` digits; -1 if there are fewer.
    private long digits(int least, int most) {
        long number = 0;
        int start = next;
        while (next < end && next - start < most && data[next] >= '0' && data[next] <= '9') {
            number = number * 10 + data[next++] - '0';
        }
        return next - start < least ? -1 : number;
    }

    /// Writes a date; gives the number of bytes, at most 16.
    public static int writeDate(long days, byte[] target, int start) {
        long date = CivilDate.ofDays(days);
        long year = CivilDate.year(date);
        int at = start;
        if (year < 0) {
            target[at++] = '-';
            year = -year;
        }
        int width = year > 9_999 ? Long.toString(year).length() : 4;
        at = number(year, width, target, at);
        target[at++] = '-';
        at = number(CivilDate.month(date), 2, target, at);
        target[at++] = '-';
        return number(CivilDate.day(date), 2, target, at) - start;
    }

    /// Writes a time with as many digits of a fraction as it needs; gives the number of bytes, at most 15.
    public static int writeTime(long micros, byte[] target, int start) {
        int at = number(micros / Clock.HOUR, 2, target, start);
        target[at++] = ':';
        at = number(micros / Clock.MINUTE % 60, 2, target, at);
        target[at++] = ':';
        at = number(micros / Clock.SECOND % 60, 2, target, at);
        long fraction = micros % Clock.SECOND;
        if (fraction != 0) {
            int width = 6;
            for (; fraction % 10 == 0; fraction /= 10) {
                width--;
            }
            target[at++] = '.';
            at = number(fraction, width, target, at);
        }
        return at - start;
    }

    /// Writes a timestamp, date and time with a space between; gives the number of bytes, at most 32.
    public static int writeTimestamp(long micros, byte[] target, int start) {
        int at = start + writeDate(Math.floorDiv(micros, Clock.DAY), target, start);
        target[at++] = ' ';
        return at + writeTime(Math.floorMod(micros, Clock.DAY), target, at) - start;
    }

    private static int number(long value, int width, byte[] target, int start) {
        long rest = value;
        for (int i = start + width - 1; i >= start; i--) {
            target[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return start + width;
    }
}
