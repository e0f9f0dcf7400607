package org.millrace.cli.options;

import java.util.Locale;
import org.millrace.frame.text.Amounts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Numbers of bytes as people write them: `512m`, `4g`, `4GiB`, `1_000k`; units are powers of 1024.
public final class ByteSize implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        return Amounts.bytes(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not a size such as 512m or 4g"));
    }

    /// The size for people, with three significant digits: `1.50 GB`, `374 MB`; units are powers of 1024.
    public static String shown(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < 4) {
            value /= 1024;
            unit++;
        }
        String number = unit == 0 ? "" + bytes : value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, number, value) + " "
                + "B KBMBGBTB".substring(2 * unit, 2 * unit + 2).strip();
    }
}
