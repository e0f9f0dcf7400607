package org.millrace.csv;

import org.millrace.csv.dialect.Dialect;
import org.millrace.csv.input.TextFile;
import org.millrace.csv.input.TextInput;

/// Line numbers, counted only when an error needs one.
final class LineNumbers {

    private LineNumbers() {}

    /// The number of the line, from 1, that the byte at an offset is in. Counts line ends inside quotes too, as an
    /// editor does.
    static long at(TextFile file, Dialect dialect, long offset) {
        byte[] bytes = new byte[1 << 16];
        long line = 1;
        try (TextInput input = file.open(0)) {
            for (long left = offset; left > 0; ) {
                int got = input.read(bytes, 0, (int) Math.min(bytes.length, left));
                for (int i = 0; i < got; i++) {
                    line += bytes[i] == dialect.newline() ? 1 : 0;
                }
                left = got == 0 ? 0 : left - got;
            }
        }
        return line;
    }
}
