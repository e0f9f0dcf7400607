package org.millrace.engine.window;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Vector;

/// Some consecutive rows of a reader's stream, with the columns of the input and then the inputs of the functions. Its
/// columns may lie in a file while no cursor stands on it. Belongs to one thread.
final class Page {

    /// The place of a page that was never written.
    static final long NOWHERE = -1;

    /// The position in the stream of the first row, and of the row after the last.
    final long start;

    final long end;

    /// Which rows begin a partition.
    final long[] partitionStarts;

    /// Which rows begin a group of peers; those that begin a partition among them.
    final long[] peerStarts;

    // The columns; null while they lie in a file only.
    private Vector @Nullable [] columns;

    // The bytes of the columns and how many of them are reserved, how many cursors stand here, and where the columns
    // lie in the file.
    long size;
    long reserved;
    int pins;
    boolean released;
    long place = NOWHERE;

    Page(long start, int rows, Vector[] columns, long[] partitionStarts, long[] peerStarts) {
        this.start = start;
        this.end = start + rows;
        this.columns = columns;
        this.partitionStarts = partitionStarts;
        this.peerStarts = peerStarts;
    }

    int rows() {
        return (int) (end - start);
    }

    boolean loaded() {
        return columns != null;
    }

    Vector[] columns() {
        Vector[] known = columns;
        if (known == null) {
            throw new IllegalStateException("The page at " + start + " lies in a file.");
        }
        return known;
    }

    void load(Vector[] read) {
        columns = read;
    }

    void drop() {
        columns = null;
    }

    /// The first row from `row` on whose bit is set; the number of rows where there is none.
    static int next(long[] bits, int row, int rows) {
        int word = row >>> 6;
        int words = Bits.words(rows);
        if (word >= words) {
            return rows;
        }
        long left = bits[word] & -1L << row;
        while (left == 0) {
            if (++word == words) {
                return rows;
            }
            left = bits[word];
        }
        return Math.min(rows, (word << 6) + Long.numberOfTrailingZeros(left));
    }
}
