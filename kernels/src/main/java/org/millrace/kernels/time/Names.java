package org.millrace.kernels.time;

import java.nio.charset.StandardCharsets;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// English names of days and months.
///
/// @param ofMonth whether the month is named, and not the day of the week
public record Names(boolean ofMonth) implements Kernel {

    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    /// The name of a day of the week, from 1 for Monday.
    static String day(int isoDayOfWeek) {
        return DAYS[isoDayOfWeek - 1];
    }

    /// The name of a month, from 1.
    static String month(int month) {
        return MONTHS[month - 1];
    }

    /// The month of which a text has the name from a place on; 0 where there is none.
    static int monthAt(String text, int from, boolean shortened) {
        for (int month = 1; month <= MONTHS.length; month++) {
            int length = shortened ? 3 : month(month).length();
            if (text.regionMatches(true, from, month(month), 0, length)) {
                return month;
            }
        }
        return 0;
    }

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        MomentReader moments = MomentReader.of(operands[0]);
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                out.blank(i);
                continue;
            }
            long day = moments.day(i);
            String name = ofMonth ? month(CivilDate.month(CivilDate.ofDays(day))) : day(CivilDate.isoDayOfWeek(day));
            byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
            out.set(i, bytes, 0, bytes.length);
        }
    }
}
