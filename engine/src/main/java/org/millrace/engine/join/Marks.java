package org.millrace.engine.join;

/// Which build rows had a match. Set by many threads; whoever reads must know that they have ended, or that they
/// set what has been set before.
final class Marks {

    /// A byte for each row: threads that set different rows do not disturb each other.
    private final byte[] marks;

    Marks(int rows) {
        marks = new byte[rows];
    }

    void set(int row) {
        marks[row] = 1;
    }

    /// Sets the rows of which there are so many in an array, except for those that are negative.
    void setAll(int[] rows, int count) {
        byte[] target = marks;
        for (int i = 0; i < count; i++) {
            if (rows[i] >= 0) {
                target[rows[i]] = 1;
            }
        }
    }

    /// Marks all rows that have the keys of a marked one.
    ///
    /// @param next for each row the next one with its keys, which is a later one; -1 after the last
    void spread(int[] next) {
        byte[] target = marks;
        for (int row = 0; row < target.length; row++) {
            if (target[row] != 0 && next[row] >= 0) {
                target[next[row]] = 1;
            }
        }
    }

    /// Writes those of the rows `from` to `to` that are marked, or those that are not; gives their number.
    int rows(int from, int to, boolean marked, int[] target) {
        byte wanted = (byte) (marked ? 1 : 0);
        int count = 0;
        for (int row = from; row < to; row++) {
            target[count] = row;
            count += marks[row] == wanted ? 1 : 0;
        }
        return count;
    }
}
