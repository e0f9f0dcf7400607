package org.millrace.csv.write;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;

/// The fields of one column in some rows, ready to be written: slices of a text. Rows may share a slice.
final class Cells {

    private final CharBytes text;
    private int[] starts;
    private int[] ends;
    private int count;

    Cells(int rows) {
        text = new CharBytes(8 * rows + 64);
        starts = new int[rows];
        ends = new int[rows];
    }

    /// Where the next field's bytes go; it ends with [#end()].
    CharBytes text() {
        return text;
    }

    /// Ends a field that started where the one before ended.
    void end() {
        int row = count++;
        starts[row] = row == 0 ? 0 : ends[row - 1];
        ends[row] = text.length();
    }

    /// Turns to other rows: the row `i` then has what the row `codes[i]` had.
    void repeat(int[] codes, int rows) {
        int[] newStarts = new int[rows];
        int[] newEnds = new int[rows];
        for (int i = 0; i < rows; i++) {
            newStarts[i] = starts[codes[i]];
            newEnds[i] = ends[codes[i]];
        }
        starts = newStarts;
        ends = newEnds;
        count = rows;
    }

    /// Gives all of `rows` rows the first field.
    void repeatFirst(int rows) {
        int start = starts[0];
        int end = ends[0];
        starts = new int[rows];
        ends = new int[rows];
        Arrays.fill(starts, start);
        Arrays.fill(ends, end);
        count = rows;
    }

    /// Puts the null text in the rows without a value.
    void nulls(long @Nullable [] validity, byte[] nullText) {
        if (validity == null) {
            return;
        }
        int start = text.length();
        text.append(nullText, 0, nullText.length);
        for (int i = 0; i < count; i++) {
            if (!Bits.test(validity, i)) {
                starts[i] = start;
                ends[i] = start + nullText.length;
            }
        }
    }

    byte[] bytes() {
        return text.bytes();
    }

    int start(int row) {
        return starts[row];
    }

    int length(int row) {
        return ends[row] - starts[row];
    }
}
