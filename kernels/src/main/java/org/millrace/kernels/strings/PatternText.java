package org.millrace.kernels.strings;

import java.nio.charset.StandardCharsets;
import org.millrace.errors.DataException;

/// A string as the regular-expression engine reads it: ASCII straight from the bytes, anything else decoded. It
/// counts how often it is read, so that a pattern that goes back and forth without end (`(a+)+b`) is an error and not
/// a hang.
final class PatternText implements CharSequence {

    /// A match that is no runaway reads every character a few times; this many times each is refused.
    private static final long READS_PER_CHARACTER = 10_000;

    private byte[] data = {};
    private int from;
    private int length;
    private String decoded = "";
    private boolean ascii;
    private long readsLeft;

    void set(byte[] newData, int newFrom, int newLength) {
        data = newData;
        from = newFrom;
        length = newLength;
        ascii = Utf8.ascii(data, from, length);
        decoded = ascii ? "" : new String(data, from, length, StandardCharsets.UTF_8);
        readsLeft = READS_PER_CHARACTER * (length + 100L);
    }

    @Override
    public int length() {
        return ascii ? length : decoded.length();
    }

    @Override
    public char charAt(int index) {
        if (--readsLeft < 0) {
            String start = toString();
            throw new DataException("The regular expression takes too long on '"
                    + (start.length() > 100 ? start.substring(0, 100) + "…" : start) + "'.");
        }
        return ascii ? (char) data[from + index] : decoded.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().substring(start, end);
    }

    @Override
    public String toString() {
        return ascii ? new String(data, from, length, StandardCharsets.ISO_8859_1) : decoded;
    }
}
