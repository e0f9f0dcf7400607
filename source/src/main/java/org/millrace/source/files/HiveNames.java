package org.millrace.source.files;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Names of partition directories as Hive and Spark have them: `name=value`, where characters that file systems or
/// readers of paths take for something else are percent-escaped, and a missing value has a name of its own.
public final class HiveNames {

    private static final String MISSING = "__HIVE_DEFAULT_PARTITION__";
    private static final String SPECIAL = "\"#%'*/:=?\\{}[]^<>|~&;$!`,+";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private HiveNames() {}

    /// The directory for a value; null for a missing one. A text that looks like a missing value is escaped.
    public static String directory(String name, @Nullable String value) {
        if (value == null) {
            return escape(name) + '=' + MISSING;
        }
        return escape(name) + '=' + (value.equals(MISSING) ? "%5F" + MISSING.substring(1) : escape(value));
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

    /// The value that the part of a directory's name after `=` stands for; null for a missing one. Undoes
    /// percent-escapes and nothing else: a plus sign stays one.
    ///
    /// @throws IllegalArgumentException where an escape is wrong
    static @Nullable String value(String escaped) {
        return escaped.equals(MISSING) ? null : unescape(escaped);
    }

    /// The name or value without escapes.
    ///
    /// @throws IllegalArgumentException where an escape is wrong
    static String unescape(String escaped) {
        return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
