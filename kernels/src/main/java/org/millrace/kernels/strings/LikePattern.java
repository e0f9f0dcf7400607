package org.millrace.kernels.strings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.millrace.errors.QueryException;

/// A compiled SQL LIKE pattern: `%` stands for any text, `_` for one code point, and the escape character makes the
/// next one stand for itself.
///
/// Matching takes at most text × pattern steps: only the last `%` is ever gone back to.
final class LikePattern {

    private static final int ANY_TEXT = -1;
    private static final int ANY_POINT = -2;

    private final int[] elements;
    private final byte[] literal;
    private final byte[][] parts;
    private final Shape shape;

    private enum Shape {
        EQUAL,
        PREFIX,
        SUFFIX,
        PART,
        /// Texts with any text between them.
        PARTS,
        GENERAL
    }

    private LikePattern(int[] elements) {
        this.elements = elements;
        this.shape = shape(elements);
        int from = shape == Shape.SUFFIX || shape == Shape.PART ? 1 : 0;
        int to = elements.length - (shape == Shape.PREFIX || shape == Shape.PART ? 1 : 0);
        this.literal = shape == Shape.GENERAL || shape == Shape.PARTS
                ? new byte[0]
                : new String(elements, from, to - from).getBytes(StandardCharsets.UTF_8);
        this.parts = shape == Shape.PARTS ? parts(elements) : new byte[0][];
    }

    /// What stands between the signs for any text; empty before a first and behind a last one.
    private static byte[][] parts(int[] elements) {
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= elements.length; i++) {
            if (i == elements.length || elements[i] == ANY_TEXT) {
                parts.add(new String(elements, start, i - start).getBytes(StandardCharsets.UTF_8));
                start = i + 1;
            }
        }
        return parts.toArray(byte[][]::new);
    }

    /// Compiles a pattern.
    ///
    /// @param escape the escape character, or an empty string for none
    /// @throws QueryException if the escape is more than one character or nothing follows it in the pattern
    static LikePattern compile(String pattern, String escape) {
        int[] escapes = escape.codePoints().toArray();
        if (escapes.length > 1) {
            throw new QueryException("The escape of LIKE must be one character, not '" + escape + "'.");
        }
        int[] points = pattern.codePoints().toArray();
        int[] elements = new int[points.length];
        int count = 0;
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            if (escapes.length == 1 && point == escapes[0]) {
                if (++i == points.length) {
                    throw new QueryException("The LIKE pattern '" + pattern + "' ends with its escape character.");
                }
                elements[count++] = points[i];
            } else if (point != '%') {
                elements[count++] = point == '_' ? ANY_POINT : point;
            } else if (count == 0 || elements[count - 1] != ANY_TEXT) {
                elements[count++] = ANY_TEXT;
            }
        }
        return new LikePattern(Arrays.copyOf(elements, count));
    }

    private static Shape shape(int[] elements) {
        int special = 0;
        for (int element : elements) {
            special += element < 0 ? 1 : 0;
        }
        boolean first = elements.length > 0 && elements[0] == ANY_TEXT;
        boolean last = elements.length > 0 && elements[elements.length - 1] == ANY_TEXT;
        if (special == 0) {
            return Shape.EQUAL;
        }
        if (special == 1 && (first || last)) {
            return last ? Shape.PREFIX : Shape.SUFFIX;
        }
        if (special == 2 && first && last) {
            return Shape.PART;
        }
        return Arrays.stream(elements).noneMatch(element -> element == ANY_POINT) ? Shape.PARTS : Shape.GENERAL;
    }

    boolean matches(byte[] data, int from, int length) {
        int end = from + length;
        int size = literal.length;
        return switch (shape) {
            case EQUAL -> length == size && Arrays.equals(data, from, end, literal, 0, size);
            case PREFIX -> length >= size && Arrays.equals(data, from, from + size, literal, 0, size);
            case SUFFIX -> length >= size && Arrays.equals(data, end - size, end, literal, 0, size);
            case PART -> Utf8.find(data, from, end, literal, 0, size) >= 0;
            case PARTS -> inOrder(data, from, end);
            case GENERAL -> general(data, from, end);
        };
    }

    /// Whether the text begins with the first part, ends with the last one and has the others between them, each found
    /// as
    /// early as can be.
    private boolean inOrder(byte[] data, int from, int end) {
        byte[] first = parts[0];
        byte[] last = parts[parts.length - 1];
        int at = from + first.length;
        int behind = end - last.length;
        if (at > behind
                || !Arrays.equals(data, from, at, first, 0, first.length)
                || !Arrays.equals(data, behind, end, last, 0, last.length)) {
            return false;
        }
        for (int i = 1; i < parts.length - 1; i++) {
            int found = Utf8.find(data, at, behind, parts[i], 0, parts[i].length);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length;
        }
        return true;
    }

    private boolean general(byte[] data, int from, int end) {
        int at = from;
        int element = 0;
        int resumeElement = -1;
        int resumeAt = from;
        while (at < end) {
            if (element < elements.length && elements[element] == ANY_TEXT) {
                resumeElement = ++element;
                resumeAt = at;
            } else if (element < elements.length && one(data, at, end, elements[element])) {
                at = Utf8.next(data, at, end);
                element++;
            } else if (resumeElement >= 0) {
                resumeAt = Utf8.next(data, resumeAt, end);
                at = resumeAt;
                element = resumeElement;
            } else {
                return false;
            }
        }
        while (element < elements.length && elements[element] == ANY_TEXT) {
            element++;
        }
        return element == elements.length;
    }

    private static boolean one(byte[] data, int at, int end, int element) {
        return element == ANY_POINT || Utf8.codePoint(data, at, end) == element;
    }
}
