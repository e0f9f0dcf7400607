package org.millrace.csv.write;

import java.time.LocalDate;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;

/// Dates and times in ISO 8601, with a blank between date and time.
final class TimeCells {

    private static final long DAY = 86_400_000_000L;
    private static final int SECOND = 1_000_000;
    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 8;
    private static final int FRACTION_LENGTH = 6;
    private static final long YEAR_0 = LocalDate.of(0, 1, 1).toEpochDay();
    private static final long YEAR_10000 = LocalDate.of(10_000, 1, 1).toEpochDay();

    private TimeCells() {}

    static void dates(IntVector vector, Cells cells) {
        int[] days = vector.values();
        for (int i = 0; i < vector.length(); i++) {
            date(days[i], cells.text());
            cells.end();
        }
    }

    static void times(LongVector vector, Cells cells) {
        long[] micros = vector.values();
        boolean dated = vector.type() != PrimitiveType.TIME;
        boolean instant = vector.type() == PrimitiveType.TIMESTAMP_TZ;
        for (int i = 0; i < vector.length(); i++) {
            if (dated) {
                date(Math.floorDiv(micros[i], DAY), cells.text());
                cells.text().append((byte) ' ');
            }
            time(Math.floorMod(micros[i], DAY), cells.text());
            if (instant) {
                cells.text().append((byte) 'Z');
            }
            cells.end();
        }
    }

    /// Civil from days (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    private static void date(long day, CharBytes target) {
        if (day < YEAR_0 || day >= YEAR_10000) {
            target.append(LocalDate.ofEpochDay(day).toString());
            return;
        }
        int shifted = (int) (day + 719_468);
        int era = Math.floorDiv(shifted, 146_097);
        int dayOfEra = shifted - era * 146_097;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shiftedMonth = (5 * dayOfYear + 2) / 153;
        int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        byte[] bytes = target.reserve(DATE_LENGTH);
        int at = target.length();
        DecimalDigits.writePadded(year, bytes, at, 4);
        bytes[at + 4] = '-';
        DecimalDigits.writePadded(month, bytes, at + 5, 2);
        bytes[at + 7] = '-';
        DecimalDigits.writePadded(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, bytes, at + 8, 2);
        target.length(at + DATE_LENGTH);
    }

    private static void time(long micros, CharBytes target) {
        int seconds = (int) (micros / SECOND);
        int fraction = (int) (micros % SECOND);
        byte[] bytes = target.reserve(TIME_LENGTH + 1 + FRACTION_LENGTH);
        int at = target.length();
        DecimalDigits.writePadded(seconds / 3600, bytes, at, 2);
        bytes[at + 2] = ':';
        DecimalDigits.writePadded(seconds / 60 % 60, bytes, at + 3, 2);
        bytes[at + 5] = ':';
        DecimalDigits.writePadded(seconds % 60, bytes, at + 6, 2);
        at += TIME_LENGTH;
        if (fraction != 0) {
            bytes[at++] = '.';
            DecimalDigits.writePadded(fraction, bytes, at, FRACTION_LENGTH);
            at += FRACTION_LENGTH;
        }
        target.length(at);
    }
}
