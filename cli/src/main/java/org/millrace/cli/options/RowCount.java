package org.millrace.cli.options;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Numbers of rows as people write them: `20M`, `1.5M`, `200k`, `1_000`; units are powers of 1000.
public final class RowCount implements ITypeConverter<Long> {

    private static final Pattern TEXT = Pattern.compile("([0-9][0-9_]{0,17}(?:\\.[0-9]{1,9})?)([kmgb]?)");

    @Override
    public Long convert(String text) {
        Matcher matcher = TEXT.matcher(text.toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            int zeros = switch (matcher.group(2)) {
                case "k" -> 3;
                case "m" -> 6;
                case "g", "b" -> 9;
                default -> 0;
            };
            BigDecimal number = new BigDecimal(matcher.group(1).replace("_", "")).scaleByPowerOfTen(zeros);
            if (number.stripTrailingZeros().scale() <= 0 && number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0) {
                return number.longValueExact();
            }
        }
        throw new TypeConversionException("'" + text + "' is not a number of rows such as 20M or 1_000");
    }
}
