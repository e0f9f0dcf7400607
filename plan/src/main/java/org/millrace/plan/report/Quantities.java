package org.millrace.plan.report;

import java.util.Locale;

/// Numbers with units, short enough for tables.
public final class Quantities {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private Quantities() {}

    /// A number of bytes with three significant digits, in units of powers of 1024: `374 MB`.
    public static String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return (unit == 0 ? "" + bytes : digits(value)) + " " + UNITS[unit];
    }

    /// A time: `12.3 ms`, `1.23 s`.
    public static String time(long nanos) {
        if (nanos < 1_000_000_000) {
            return nanos < 50_000 ? "0 ms" : String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
        }
        double seconds = nanos / 1e9;
        return seconds < 100 ? digits(seconds) + " s" : String.format(Locale.ROOT, "%,.0f s", seconds);
    }

    /// A number of things, exactly: `1,234`.
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// About how many things: `~20.0 M`; all digits where they are few.
    public static String about(long count) {
        if (count < 0) {
            return "?";
        }
        double value = count;
        int unit = 0;
        while (value >= 999.5 && unit < 4) {
            value /= 1000;
            unit++;
        }
        return "~" + (unit == 0 ? "" + count : digits(value) + " " + "kMGT".charAt(unit - 1));
    }

    private static String digits(double value) {
        String format = value >= 99.95 ? "%.0f" : value >= 9.995 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
