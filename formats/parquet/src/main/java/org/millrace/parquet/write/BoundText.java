package org.millrace.parquet.write;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.PrimitiveType;

/// Shortens long bounds of strings and binary values, so that they still hold every value between them.
final class BoundText {

    private static final int MAX_CODE_POINT = 0x10ffff;

    private BoundText() {}

    /// A prefix of at most `limit` bytes, for text of whole characters.
    static byte[] lower(byte[] bound, int limit, PrimitiveType type) {
        return bound.length <= limit ? bound : Arrays.copyOf(bound, cut(bound, limit, type));
    }

    /// The least value of at most `limit` bytes above all that start like `bound`; null if there is none.
    static byte @Nullable [] upper(byte[] bound, int limit, PrimitiveType type) {
        if (bound.length <= limit) {
            return bound;
        }
        byte[] prefix = Arrays.copyOf(bound, cut(bound, limit, type));
        return type == PrimitiveType.STRING ? nextText(prefix) : nextBytes(prefix);
    }

    private static int cut(byte[] bound, int limit, PrimitiveType type) {
        int end = limit;
        while (type == PrimitiveType.STRING && end > 0 && (bound[end] & 0xc0) == 0x80) {
            end--;
        }
        return end;
    }

    private static byte @Nullable [] nextBytes(byte[] prefix) {
        for (int i = prefix.length - 1; i >= 0; i--) {
            if (prefix[i] != -1) {
                byte[] next = Arrays.copyOf(prefix, i + 1);
                next[i]++;
                return next;
            }
        }
        return null;
    }

    /// Raises the last code point that can be raised. The order of code points is that of their UTF-8 bytes.
    private static byte @Nullable [] nextText(byte[] prefix) {
        String text = new String(prefix, java.nio.charset.StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), prefix)) {
            return null;
        }
        int end = text.length();
        while (end > 0) {
            int last = text.codePointBefore(end);
            end -= Character.charCount(last);
            if (last < MAX_CODE_POINT) {
                int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
                return (text.substring(0, end) + Character.toString(next))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
