package org.millrace.csv.records;

import java.util.Arrays;

/// Where the fields of consecutive records lie in a text buffer.
///
/// Field `c` of record `r` starts after `bounds[r * stride + c]` and ends before `bounds[r * stride + c + 1]`. Where
/// the end would be before the start, the record has no such field. A carriage return before a line feed is still
/// part of the record's last field, and quotes are still around quoted fields.
public final class RecordIndex {

    private int[] bounds = new int[1 << 12];
    private int count;
    private int stride;
    private int records;
    private boolean quoted;
    private int end;
    private int watched;
    private int line;

    /// Starts anew: nothing is indexed and `from` is the end of what is.
    void reset(int from, int newStride) {
        count = 0;
        records = 0;
        quoted = false;
        stride = newStride;
        end = from;
        line = -1;
    }

    /// Asks for the first line at or after a place in the next text that is indexed.
    void watch(int place) {
        watched = place;
    }

    /// Told of every line's start, in order, where lines can lie between records.
    void passLine(int at) {
        if (line < 0 && at >= watched) {
            line = at;
        }
    }

    /// Told that the lines are the records.
    void passRecords() {
        if (start(records) >= watched) {
            int low = 0;
            int high = records;
            while (low < high) {
                int middle = low + high >>> 1;
                if (start(middle) >= watched) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            line = start(low);
        }
    }

    /// Where the first line at or after the place that was asked for starts, be it a record, a comment or blank; -1
    /// where the text does not show it.
    public int watchedLine() {
        return line;
    }

    /// Makes room for `more` bounds and gives the array to write them to from [#count()] on.
    int[] reserve(int more) {
        if (bounds.length - count < more) {
            bounds = Arrays.copyOf(bounds, Math.max(count + more, bounds.length * 2));
        }
        return bounds;
    }

    int count() {
        return count;
    }

    void count(int newCount) {
        count = newCount;
    }

    void add(int bound) {
        reserve(1)[count++] = bound;
    }

    void finish(int newRecords, int newEnd) {
        records = newRecords;
        end = newEnd;
    }

    void quoted(boolean some) {
        quoted = some;
    }

    /// The bounds; see the class.
    public int[] bounds() {
        return bounds;
    }

    /// The distance between the bounds of one record and the next.
    public int stride() {
        return stride;
    }

    /// The number of records.
    public int records() {
        return records;
    }

    /// Whether some field may be quoted.
    public boolean quoted() {
        return quoted;
    }

    /// Where the text after the last record starts.
    public int end() {
        return end;
    }

    /// Where a record starts.
    public int start(int record) {
        return bounds[record * stride] + 1;
    }

    /// Leaves out the records that start at or after a place.
    public void truncate(int place) {
        while (records > 0 && start(records - 1) >= place) {
            records--;
        }
    }
}
