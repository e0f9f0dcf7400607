package org.millrace.kernels.time;

/// Reads texts of one format. Numbers may have fewer digits than the format would write; names may be in any case.
final class MomentScanner {

    private final MomentFormat format;
    private String text = "";
    private int next;
    private long year;
    private int month;
    private int day;
    private int dayOfYear;
    private long hour;
    private long minute;
    private long second;
    private long micros;
    private long offset;
    private boolean afternoon;
    private boolean halves;

    MomentScanner(MomentFormat format) {
        this.format = format;
    }

    /// Reads a text; false where it does not have the format or is no date or time.
    boolean read(String newText) {
        text = newText.strip();
        next = 0;
        year = 1900;
        month = 1;
        day = 1;
        dayOfYear = 0;
        hour = 0;
        minute = 0;
        second = 0;
        micros = 0;
        offset = 0;
        halves = false;
        for (MomentFormat.Item item : format.items()) {
            boolean fits = switch (item) {
                case MomentFormat.Item.Text(String part) -> skip(part);
                case MomentFormat.Item.Field field -> field(field.letter());
            };
            if (!fits) {
                return false;
            }
        }
        return next == text.length() && exists();
    }

    /// What was read, in microseconds since 1970.
    long value() {
        long days = dayOfYear > 0 ? CivilDate.toDays(year, 1, 1) + dayOfYear - 1 : CivilDate.toDays(year, month, day);
        long hours = halves ? hour % 12 + (afternoon ? 12 : 0) : hour;
        return days * Clock.DAY + hours * Clock.HOUR + minute * Clock.MINUTE + second * Clock.SECOND + micros - offset;
    }

    private boolean exists() {
        return day >= 1
                && day <= CivilDate.lengthOfMonth(year, month)
                && dayOfYear <= (CivilDate.leap(year) ? 366 : 365)
                && (!halves || hour >= 1 && hour <= 12);
    }

    private boolean skip(String part) {
        String wanted = next == 0 ? part.stripLeading() : part;
        boolean there = text.startsWith(wanted, next);
        next += there ? wanted.length() : 0;
        return there;
    }

    private boolean field(char letter) {
        return switch (letter) {
            case 'Y' -> (year = signed(4)) != Long.MIN_VALUE;
            case 'y' -> shortYear(number(2));
            case 'm' -> (month = (int) number(2)) >= 1 && month <= 12;
            case 'd' -> (day = (int) number(2)) >= 1 && day <= 31;
            case 'j' -> (dayOfYear = (int) number(3)) >= 1;
            case 'H' -> (hour = number(2)) >= 0 && hour <= 23;
            case 'I' -> (hour = number(2)) >= 1 && hour <= 12;
            case 'M' -> (minute = number(2)) >= 0 && minute <= 59;
            case 'S' -> (second = number(2)) >= 0 && second <= 59;
            case 'f', 'n' -> fraction(9);
            case 'g' -> fraction(3);
            case 'p' -> half();
            case 'b', 'h' -> month(true);
            case 'B' -> month(false);
            case 'a' -> dayName(true);
            case 'A' -> dayName(false);
            case 'z' -> zone();
            default -> false;
        };
    }

    /// The number of the next digits, at most so many; -1 where there is none.
    private long number(int most) {
        int start = next;
        long number = 0;
        while (next < text.length() && next - start < most && digit(text.charAt(next))) {
            number = number * 10 + text.charAt(next++) - '0';
        }
        return next == start ? -1 : number;
    }

    private static boolean digit(char character) {
        return character >= '0' && character <= '9';
    }

    private long signed(int most) {
        boolean negative = text.startsWith("-", next);
        next += negative ? 1 : 0;
        long number = number(most);
        return number < 0 ? Long.MIN_VALUE : negative ? -number : number;
    }

    /// 69 to 99 are of the twentieth century, as POSIX has it.
    private boolean shortYear(long number) {
        year = number < 69 ? 2000 + number : 1900 + number;
        return number >= 0;
    }

    private boolean fraction(int most) {
        int start = next;
        long number = number(most);
        long unit = Clock.SECOND;
        for (int i = start; i < next; i++) {
            unit /= 10;
        }
        // Digits beyond microseconds are left out.
        for (int i = start + 6; i < next; i++) {
            number /= 10;
        }
        micros = number * Math.max(1, unit);
        return number >= 0;
    }

    private boolean half() {
        afternoon = text.regionMatches(true, next, "PM", 0, 2);
        boolean there = afternoon || text.regionMatches(true, next, "AM", 0, 2);
        halves = true;
        next += 2;
        return there;
    }

    private boolean month(boolean shortened) {
        month = Names.monthAt(text, next, shortened);
        next += month == 0 ? 0 : shortened ? 3 : Names.month(month).length();
        return month > 0;
    }

    private boolean dayName(boolean shortened) {
        for (int i = 1; i <= 7; i++) {
            int length = shortened ? 3 : Names.day(i).length();
            if (text.regionMatches(true, next, Names.day(i), 0, length)) {
                next += length;
                return true;
            }
        }
        return false;
    }

    /// An offset from UTC such as `+02`, `+02:30` or `Z`.
    private boolean zone() {
        if (text.startsWith("Z", next)) {
            next++;
            return true;
        }
        boolean west = text.startsWith("-", next);
        if (!west && !text.startsWith("+", next)) {
            return false;
        }
        next++;
        long hours = number(2);
        next += text.startsWith(":", next) ? 1 : 0;
        long minutes = next < text.length() ? number(2) : 0;
        offset = (west ? -1 : 1) * (hours * Clock.HOUR + minutes * Clock.MINUTE);
        return hours >= 0 && minutes >= 0;
    }
}
