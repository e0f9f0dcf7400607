package org.millrace.source.write;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;

/// Names of partition directories as Hive and Spark have them: `name=value`, where characters that file systems or
/// readers of paths take for something else are percent-escaped.
final class PartitionPath {

    /// The value that stands for no value.
    static final String MISSING = "__HIVE_DEFAULT_PARTITION__";

    private static final String SPECIAL = "\"#%'*/:=?\\{}[]^<>|~&;$!`,+";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PartitionPath() {}

    /// The directory of a row below the table's directory.
    static String of(java.util.List<String> names, Vector[] keys, int row) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < keys.length; i++) {
            path.append(i == 0 ? "" : "/")
                    .append(escape(names.get(i)))
                    .append('=')
                    .append(text(Values.at(keys[i], row)));
        }
        return path.toString();
    }

    /// The value as reading it back expects it; a text that looks like a missing value is escaped.
    private static String text(@Nullable Object value) {
        if (value == null) {
            return MISSING;
        }
        String text = value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
        return text.equals(MISSING) ? "%5F" + MISSING.substring(1) : escape(text);
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0x7f || SPECIAL.indexOf(c) >= 0) {
                escaped.append('%').append(HEX.toHexDigits((byte) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
