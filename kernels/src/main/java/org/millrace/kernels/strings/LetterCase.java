package org.millrace.kernels.strings;

import org.millrace.kernels.VectorBuffer;

/// Upper and lower case by the simple mapping of Unicode, which maps one code point to one.
final class LetterCase {

    private LetterCase() {}

    static void lower(byte[] data, int from, int length, int row, VectorBuffer out) {
        if (!Utf8.ascii(data, from, length)) {
            points(data, from, length, row, out, false);
            return;
        }
        int start = out.reserve(length);
        byte[] target = out.text();
        for (int i = 0; i < length; i++) {
            byte letter = data[from + i];
            target[start + i] = (byte) (letter >= 'A' && letter <= 'Z' ? letter + 32 : letter);
        }
        out.finish(row, start, length);
    }

    static void upper(byte[] data, int from, int length, int row, VectorBuffer out) {
        if (!Utf8.ascii(data, from, length)) {
            points(data, from, length, row, out, true);
            return;
        }
        int start = out.reserve(length);
        byte[] target = out.text();
        for (int i = 0; i < length; i++) {
            byte letter = data[from + i];
            target[start + i] = (byte) (letter >= 'a' && letter <= 'z' ? letter - 32 : letter);
        }
        out.finish(row, start, length);
    }

    private static void points(byte[] data, int from, int length, int row, VectorBuffer out, boolean upper) {
        int end = from + length;
        // A letter's other case can be longer by half: two bytes to three.
        int start = out.reserve(length + length / 2 + 4);
        byte[] target = out.text();
        int write = start;
        for (int at = from; at < end; ) {
            int next = Utf8.next(data, at, end);
            int point = Utf8.codePoint(data, at, end);
            if (point < 0) {
                System.arraycopy(data, at, target, write, next - at);
                write += next - at;
            } else {
                write += Utf8.write(upper ? Character.toUpperCase(point) : Character.toLowerCase(point), target, write);
            }
            at = next;
        }
        out.finish(row, start, write - start);
    }
}
