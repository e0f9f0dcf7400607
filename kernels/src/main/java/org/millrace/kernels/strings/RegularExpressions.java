package org.millrace.kernels.strings;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import org.millrace.errors.DataException;
import org.millrace.errors.QueryException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Vector;

/// The functions with regular expressions. Each call gives a kernel with state of its own.
public final class RegularExpressions {

    private RegularExpressions() {}

    /// regexp_matches(text, pattern): whether the pattern is found somewhere.
    public static Kernel matches() {
        RegularExpression expression = new RegularExpression();
        return (operands, rows, out) -> {
            for (int i = 0; i < rows; i++) {
                Bits.put(out.words(), i, out.valid(i) && RegularExpression.find(expression.matcher(operands, i)));
            }
        };
    }

    /// regexp_full_match(text, pattern): whether the pattern is the whole text.
    public static Kernel fullMatches() {
        return whole(new RegularExpression());
    }

    /// text GLOB pattern: whether a pattern of file names is the whole text.
    public static Kernel globs() {
        return whole(new RegularExpression(GlobPattern::toRegularExpression));
    }

    private static Kernel whole(RegularExpression expression) {
        return (operands, rows, out) -> {
            for (int i = 0; i < rows; i++) {
                Bits.put(out.words(), i, out.valid(i) && RegularExpression.matches(expression.matcher(operands, i)));
            }
        };
    }

    /// regexp_extract(text, pattern [, group]): the first match or one of its groups; empty if there is none.
    public static Kernel extract() {
        RegularExpression expression = new RegularExpression();
        return (operands, rows, out) -> {
            for (int i = 0; i < rows; i++) {
                if (out.valid(i)) {
                    put(extract(expression.matcher(operands, i), operands, i), i, out);
                } else {
                    out.blank(i);
                }
            }
        };
    }

    private static String extract(Matcher matcher, Vector[] operands, int row) {
        long group = operands.length < 3 ? 0 : Operands.longs(operands[2])[row & Operands.mask(operands[2])];
        if (group < 0 || group > matcher.groupCount()) {
            throw new QueryException("The regular expression " + matcher.pattern() + " has no group " + group + ".");
        }
        String found = RegularExpression.find(matcher) ? matcher.group((int) group) : "";
        return found == null ? "" : found;
    }

    /// regexp_replace(text, pattern, replacement): every match, or only the first. In the replacement `\1` is the first
    /// group, `\0` the whole match and `\\` a backslash.
    public static Kernel replace(boolean every) {
        RegularExpression expression = new RegularExpression();
        return (operands, rows, out) -> {
            for (int i = 0; i < rows; i++) {
                if (out.valid(i)) {
                    String replacement = Operands.bytesVector(operands[2]).string(i & Operands.mask(operands[2]));
                    put(replace(expression.matcher(operands, i), replacement, every), i, out);
                } else {
                    out.blank(i);
                }
            }
        };
    }

    private static String replace(Matcher matcher, String replacement, boolean every) {
        StringBuilder text = new StringBuilder();
        for (boolean more = true; more && RegularExpression.find(matcher); more = every) {
            matcher.appendReplacement(text, "");
            appendReplacement(matcher, replacement, text);
        }
        return matcher.appendTail(text).toString();
    }

    private static void appendReplacement(Matcher matcher, String replacement, StringBuilder text) {
        for (int i = 0; i < replacement.length(); i++) {
            char character = replacement.charAt(i);
            if (character != '\\' || i + 1 == replacement.length()) {
                text.append(character);
                continue;
            }
            char next = replacement.charAt(++i);
            int group = next - '0';
            if (group < 0 || group > 9) {
                text.append(next == '\\' ? "\\" : "\\" + next);
            } else if (group > matcher.groupCount()) {
                throw new DataException("The regular expression " + matcher.pattern() + " has no group " + group + ".");
            } else if (matcher.group(group) != null) {
                text.append(matcher.group(group));
            }
        }
    }

    private static void put(String text, int row, VectorBuffer out) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.set(row, bytes, 0, bytes.length);
    }
}
