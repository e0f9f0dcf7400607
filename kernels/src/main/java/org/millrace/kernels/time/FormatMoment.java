package org.millrace.kernels.time;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.DefectException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// strftime(moment, format): a date or timestamp written as the format says. Keeps the format that it took apart last.
public final class FormatMoment implements Kernel {

    private final StringBuilder text = new StringBuilder();
    private @Nullable MomentFormat format;
    private String written = "";

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        MomentReader moments = MomentReader.of(operands[0]);
        boolean date = operands[0].type() == PrimitiveType.DATE;
        boolean zoned = operands[0].type() == PrimitiveType.TIMESTAMP_TZ;
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                out.blank(i);
                continue;
            }
            MomentFormat wanted = format(operands[1], i);
            long day = moments.day(i);
            text.setLength(0);
            for (MomentFormat.Item item : wanted.items()) {
                switch (item) {
                    case MomentFormat.Item.Text(String part) -> text.append(part);
                    case MomentFormat.Item.Field field ->
                        append(field, day, date ? 0 : moments.at(i) - day * Clock.DAY, zoned);
                }
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            out.set(i, bytes, 0, bytes.length);
        }
    }

    private MomentFormat format(Vector operand, int row) {
        boolean constant = Operands.mask(operand) == 0;
        MomentFormat known = format;
        if (known != null && constant && row > 0) {
            return known;
        }
        String wanted = Operands.bytesVector(operand).string(row & Operands.mask(operand));
        if (known == null || !wanted.equals(written)) {
            known = MomentFormat.of(wanted);
            format = known;
            written = wanted;
        }
        return known;
    }

    private void append(MomentFormat.Item.Field field, long day, long micros, boolean zoned) {
        int isoDay = CivilDate.isoDayOfWeek(day);
        long dayOfYear = TimePart.DOY.of(day, 0);
        switch (field.letter()) {
            case 'Y' -> year(TimePart.YEAR.of(day, 0));
            case 'G' -> year(TimePart.ISOYEAR.of(day, 0));
            case 'y' -> number(Math.floorMod(TimePart.YEAR.of(day, 0), 100L), 2, field);
            case 'm' -> number(TimePart.MONTH.of(day, 0), 2, field);
            case 'd' -> number(TimePart.DAY.of(day, 0), 2, field);
            case 'j' -> number(dayOfYear, 3, field);
            case 'H' -> number(micros / Clock.HOUR, 2, field);
            case 'I' -> number((micros / Clock.HOUR + 11) % 12 + 1, 2, field);
            case 'M' -> number(micros / Clock.MINUTE % 60, 2, field);
            case 'S' -> number(micros / Clock.SECOND % 60, 2, field);
            case 'f', 'n' -> number(micros % Clock.SECOND, 6, field);
            case 'g' -> number(micros % Clock.SECOND / 1000, 3, field);
            case 'p' -> text.append(micros < Clock.DAY / 2 ? "AM" : "PM");
            case 'a' -> text.append(Names.day(isoDay), 0, 3);
            case 'A' -> text.append(Names.day(isoDay));
            case 'b', 'h' -> text.append(Names.month((int) TimePart.MONTH.of(day, 0)), 0, 3);
            case 'B' -> text.append(Names.month((int) TimePart.MONTH.of(day, 0)));
            case 'w' -> text.append(isoDay % 7);
            case 'u' -> text.append(isoDay);
            // Weeks of the year that start on Sunday or on Monday; the days before the first of them are week 0.
            case 'U' -> number((dayOfYear + 6 - isoDay % 7) / 7, 2, field);
            case 'W' -> number((dayOfYear + 7 - isoDay) / 7, 2, field);
            case 'V' -> number(TimePart.WEEK.of(day, 0), 2, field);
            case 'z' -> text.append("+00");
            case 'Z' -> text.append(zoned ? "UTC" : "");
            default -> throw new DefectException("The format field " + field.letter() + " cannot be written.");
        }
    }

    private void year(long year) {
        if (year < 0 || year > 9999) {
            text.append(year);
        } else {
            padded(year, 4);
        }
    }

    private void number(long value, int width, MomentFormat.Item.Field field) {
        padded(value, field.unpadded() ? 1 : width);
    }

    private void padded(long value, int width) {
        String digits = Long.toString(value);
        text.repeat('0', Math.max(0, width - digits.length())).append(digits);
    }
}
