package org.millrace.cli.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.statement.Parameters;

/// Values of parameters as they are given on the command line: `NAME=VALUE` for `$NAME`, `VALUE` for `?` in order.
///
/// A value is a number where it looks like one, `true`, `false` or `null`; everything else is a text, and so is what
/// stands in single quotes.
public final class ParameterValues {

    private static final Pattern NAMED = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=(.*)", Pattern.DOTALL);
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]+\\.[0-9]*|\\.[0-9]+)");
    private static final Pattern FLOATING = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)[eE][+-]?[0-9]{1,3}");

    private ParameterValues() {}

    /// The values of all parameters.
    public static Parameters of(List<String> texts) {
        List<@Nullable Object> positional = new ArrayList<>();
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (String text : texts) {
            Matcher matcher = NAMED.matcher(text);
            if (matcher.matches()) {
                named.put(matcher.group(1), value(matcher.group(2)));
            } else {
                positional.add(value(text));
            }
        }
        return new Parameters(positional, named);
    }

    private static @Nullable Object value(String text) {
        if (text.length() > 1 && text.startsWith("'") && text.endsWith("'")) {
            return text.substring(1, text.length() - 1).replace("''", "'");
        }
        if (INTEGER.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        if (DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (FLOATING.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> text;
        };
    }
}
