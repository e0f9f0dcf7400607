package org.millrace.csv.dialect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.millrace.errors.QueryException;

/// How text is stored. Everything but UTF-8 is recoded while it is read, as one stream.
public enum Encoding {
    /// UTF-8, read as it is.
    UTF_8(StandardCharsets.UTF_8),
    /// UTF-16, low byte first.
    UTF_16LE(StandardCharsets.UTF_16LE),
    /// UTF-16, high byte first.
    UTF_16BE(StandardCharsets.UTF_16BE),
    /// ISO 8859-1.
    LATIN_1(StandardCharsets.ISO_8859_1),
    /// The western code page of Windows.
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    /// The character set of the Java library.
    public Charset charset() {
        return charset;
    }

    /// The encoding of this name, in any of its usual spellings.
    public static Encoding parse(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "utf-8", "utf8" -> UTF_8;
            case "utf-16", "utf16", "utf-16le", "utf-16-le" -> UTF_16LE;
            case "utf-16be", "utf-16-be" -> UTF_16BE;
            case "latin-1", "latin1", "iso-8859-1" -> LATIN_1;
            case "windows-1252", "cp1252" -> WINDOWS_1252;
            default ->
                throw new QueryException("There is no encoding '" + name
                        + "' for CSV. There are: utf-8, utf-16le, utf-16be, latin-1, windows-1252.");
        };
    }

    /// The encoding that a text's first bytes show: by byte order mark, or by the zero bytes of ASCII in UTF-16.
    public static Encoding detect(byte[] head, int length) {
        if (length >= 2) {
            int first = head[0] & 0xFF;
            int second = head[1] & 0xFF;
            if (first == 0xFF && second == 0xFE || second == 0 && first != 0 && zeros(head, length, 1)) {
                return UTF_16LE;
            }
            if (first == 0xFE && second == 0xFF || first == 0 && second != 0 && zeros(head, length, 0)) {
                return UTF_16BE;
            }
        }
        return UTF_8;
    }

    /// Whether a text begins with the byte order mark of UTF-32, whose first half can be that of UTF-16.
    public static boolean utf32(byte[] head, int length) {
        return length >= 4 && (mark(head, 0, 1, 2, 3) || mark(head, 3, 2, 1, 0));
    }

    private static boolean mark(byte[] head, int... places) {
        return (head[places[0]] & 0xFF) == 0xFF
                && (head[places[1]] & 0xFF) == 0xFE
                && head[places[2]] == 0
                && head[places[3]] == 0;
    }

    /// Whether at least nine of ten bytes at even (0) or odd (1) places are zero, and few of the others.
    private static boolean zeros(byte[] head, int length, int phase) {
        int here = 0;
        int there = 0;
        for (int i = 0; i + 1 < length; i += 2) {
            here += head[i + phase] == 0 ? 1 : 0;
            there += head[i + 1 - phase] == 0 ? 1 : 0;
        }
        int pairs = length / 2;
        return here * 10 >= pairs * 9 && there * 10 <= pairs;
    }
}
