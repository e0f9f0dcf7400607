package org.millrace.csv.columns;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.millrace.csv.records.RecordIndex;
import org.millrace.kernels.text.ByteMasks;

/// The fields of one column in some records of a text buffer: where each starts and ends. A field that its record does
/// not have ends before it starts. Reused for one column after the other.
public final class FieldSlices {

    private final byte symbol;
    private final boolean trimsLines;
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    /// Which of the records from the first on are kept; null for all.
    private int @Nullable [] records;
    private int first;
    private byte[] bytes = new byte[0];
    private RecordIndex index = new RecordIndex();
    private int count;
    private boolean ascii;
    private boolean quoted;

    /// Slices of a text.
    ///
    /// @param quote      what encloses fields
    /// @param trimsLines whether a carriage return at the end of a record belongs to its end
    public FieldSlices(int quote, boolean trimsLines) {
        this.symbol = (byte) quote;
        this.trimsLines = trimsLines;
    }

    /// Turns to consecutive records of a text buffer.
    ///
    /// @param newFirst the first of them
    /// @param newCount how many there are
    /// @param newAscii whether the text is all ASCII
    public void select(byte[] newBytes, RecordIndex newIndex, int newFirst, int newCount, boolean newAscii) {
        bytes = newBytes;
        index = newIndex;
        first = newFirst;
        count = newCount;
        ascii = newAscii;
        quoted = newIndex.quoted();
        records = null;
        if (starts.length < newCount) {
            starts = new int[newCount];
            ends = new int[newCount];
        }
    }

    /// Keeps some of the records.
    ///
    /// @param positions which of the records, ascending
    /// @param newCount  how many
    public void keep(int[] positions, int newCount) {
        records = positions;
        count = newCount;
    }

    /// Finds the fields of a column.
    ///
    /// @param last whether it is the last column
    public void locate(int column, boolean last) {
        int from = first * index.stride() + column;
        if (records == null) {
            locateAll(index.bounds(), from, index.stride());
        } else {
            locateKept(index.bounds(), from, index.stride(), records);
        }
        if (last && trimsLines) {
            trimCarriageReturns();
        }
    }

    private void locateAll(int[] bounds, int from, int stride) {
        int[] froms = starts;
        int[] tos = ends;
        int n = count;
        for (int i = 0, at = from; i < n; i++, at += stride) {
            froms[i] = bounds[at] + 1;
            tos[i] = bounds[at + 1];
        }
    }

    private void locateKept(int[] bounds, int from, int stride, int[] kept) {
        int[] froms = starts;
        int[] tos = ends;
        int n = count;
        for (int i = 0; i < n; i++) {
            int at = from + kept[i] * stride;
            froms[i] = bounds[at] + 1;
            tos[i] = bounds[at + 1];
        }
    }

    private void trimCarriageReturns() {
        for (int i = 0; i < count; i++) {
            int end = ends[i];
            ends[i] = end > starts[i] && bytes[end - 1] == '\r' ? end - 1 : end;
        }
    }

    /// Takes off the quotes around fields, for columns whose values have no quotes inside.
    void stripQuotes() {
        if (!quoted) {
            return;
        }
        for (int i = 0; i < count; i++) {
            int start = starts[i];
            int end = ends[i];
            if (end - start >= 2 && bytes[start] == symbol && bytes[end - 1] == symbol) {
                starts[i] = start + 1;
                ends[i] = end - 1;
            }
        }
    }

    /// The field as text, as it stands in the file.
    public String text(int i) {
        int length = ends[i] - starts[i];
        return length <= 0 ? "" : new String(bytes, starts[i], length, StandardCharsets.UTF_8);
    }

    /// Whether some byte of the range is outside of ASCII.
    public static boolean ascii(byte[] bytes, int from, int to) {
        return !ByteMasks.anyNegative(bytes, from, to);
    }

    /// Which record of the index field `i` belongs to.
    public int record(int i) {
        return first + (records == null ? i : records[i]);
    }

    byte[] bytes() {
        return bytes;
    }

    int[] starts() {
        return starts;
    }

    int[] ends() {
        return ends;
    }

    int count() {
        return count;
    }

    boolean ascii() {
        return ascii;
    }

    boolean quoted() {
        return quoted;
    }

    /// Bits for `length` rows, all set; reuses the array if it is long enough.
    static long[] allValid(long @Nullable [] bits, int length) {
        int words = length + 63 >>> 6;
        long[] valid = bits != null && bits.length >= words ? bits : new long[words];
        java.util.Arrays.fill(valid, 0, words, -1L);
        return valid;
    }
}
