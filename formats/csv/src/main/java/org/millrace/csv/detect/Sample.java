package org.millrace.csv.detect;

import java.util.Arrays;
import org.millrace.csv.input.TextFile;
import org.millrace.csv.input.TextInput;

/// The first bytes of a text, without its byte order mark.
///
/// @param bytes the bytes
/// @param start the offset of the first in the text
/// @param whole whether this is all of the text
@SuppressWarnings("ArrayRecordComponent")
record Sample(byte[] bytes, int start, boolean whole) {

    /// The usual size of a sample.
    static final int BYTES = 1 << 18;

    static Sample read(TextFile file, int size) {
        byte[] bytes = new byte[size];
        int length;
        try (TextInput input = file.open(0)) {
            length = input.read(bytes, 0, size);
        }
        boolean mark =
                length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
        int start = mark ? 3 : 0;
        return new Sample(Arrays.copyOfRange(bytes, start, length), start, length < size);
    }

    /// The sample without its first lines.
    Sample skip(int lines, byte newline) {
        int at = 0;
        for (int left = lines; left > 0 && at < bytes.length; at++) {
            left -= bytes[at] == newline ? 1 : 0;
        }
        return new Sample(Arrays.copyOfRange(bytes, at, bytes.length), start + at, whole);
    }

    boolean contains(int symbol) {
        for (byte b : bytes) {
            if (b == symbol) {
                return true;
            }
        }
        return false;
    }
}
