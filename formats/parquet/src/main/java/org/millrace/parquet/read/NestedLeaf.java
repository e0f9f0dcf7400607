package org.millrace.parquet.read;

import java.util.Arrays;
import org.millrace.parquet.bytes.ArrayLimit;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.pages.RowGroupChunks;
import org.millrace.parquet.schema.ColumnNode;
import org.millrace.parquet.values.ColumnValues;
import org.millrace.vectors.Vector;

/// The entries of one leaf for the rows of a batch: their levels and, without gaps, the present values.
final class NestedLeaf {
    /// Levels are taken from a page so many at a time: how many a header promises is only believed as they come.
    private static final int WINDOW = 1 << 14;
    /// The most entries of a batch. Lists of nulls take no bytes in a file, but some in memory.
    private static final int MOST_ENTRIES = Math.max(1 << 22, ArrayLimit.BYTES / 16);

    private final LeafPages pages;
    private final ColumnNode.Leaf leaf;
    private final ColumnValues values;
    private int[] repetition = new int[0];
    private int[] definition = new int[0];
    private int entries;
    private int present;
    private int[] codes = new int[0];
    /// Some consecutive levels of the current page, and how far they have been taken.
    private final int[] windowRepetition = new int[WINDOW];
    private final int[] windowDefinition = new int[WINDOW];
    private int windowEntries;
    private int windowNext;
    /// The row of the row group that comes next.
    private long row;

    NestedLeaf(LeafPages pages) {
        this.pages = pages;
        leaf = pages.leaf();
        values = ColumnValues.of(leaf.value(), 0);
    }

    ColumnNode.Leaf leaf() {
        return leaf;
    }

    /// The number of entries.
    int entries() {
        return entries;
    }

    /// The repetition level of each entry.
    int[] repetition() {
        return repetition;
    }

    /// The definition level of each entry.
    int[] definition() {
        return definition;
    }

    /// The present values, without gaps.
    ColumnValues values() {
        return values;
    }

    ColumnReader.Place place() {
        return new ColumnReader.Place(leaf.path(), pages.position());
    }

    void start(RowGroupChunks group) {
        pages.start(group);
        row = 0;
        windowEntries = 0;
        windowNext = 0;
    }

    /// Reads the entries of `rows` rows.
    void read(int rows) {
        entries = 0;
        present = 0;
        values.reset();
        takeRows(rows, true);
    }

    /// Passes the entries of `rows` rows.
    void skip(long rows) {
        long left = rows;
        if (left > 0 && pages.pageLeft() + windowEntries > 0) {
            left -= jump(row + left);
        }
        while (left > 0) {
            int step = (int) Math.min(left, 1 << 20);
            takeRows(step, false);
            left -= step;
        }
    }

    /// Jumps towards a row, if the file says where its page is, and gives how many rows that passed.
    private long jump(long target) {
        long before = row;
        long reached = pages.jump(row, target);
        if (reached > before) {
            row = reached;
            windowEntries = 0;
            windowNext = 0;
        }
        return row - before;
    }

    /// A row ends where the next begins, so that the page after the last entry has to be looked at, unless nothing
    /// repeats.
    private void takeRows(int rows, boolean keep) {
        int seen = 0;
        boolean repeats = leaf.repetition() > 0;
        while (seen < rows || repeats) {
            if (windowNext == windowEntries && !nextWindow(keep)) {
                break;
            }
            int from = windowNext;
            int to = from;
            if (repeats) {
                while (to < windowEntries && (windowRepetition[to] != 0 || seen < rows)) {
                    seen += windowRepetition[to++] == 0 ? 1 : 0;
                }
            } else {
                to = Math.min(windowEntries, from + rows - seen);
                seen += to - from;
            }
            take(from, to, keep);
            if (to < windowEntries) {
                break;
            }
        }
        row += seen;
        if (seen < rows) {
            throw new MalformedException("the column ends before the row group does");
        }
        if (keep && entries > 0 && repetition[0] != 0) {
            throw new MalformedException("a row that begins with repetition level " + repetition[0]);
        }
    }

    private boolean nextWindow(boolean keep) {
        int count = Math.min(pages.pageLeft(), WINDOW);
        if (count == 0) {
            return false;
        }
        if (keep && !pages.loaded()) {
            values.detach(present);
        }
        pages.load();
        if (leaf.repetition() > 0) {
            pages.repetition().read(windowRepetition, 0, count);
        }
        if (leaf.definition() > 0) {
            pages.definition().read(windowDefinition, 0, count);
        }
        pages.consume(count);
        windowEntries = count;
        windowNext = 0;
        return true;
    }

    private void take(int from, int to, boolean keep) {
        int max = leaf.definition();
        int found = 0;
        for (int i = from; i < to; i++) {
            found += windowDefinition[i] == max ? 1 : 0;
        }
        windowNext = to;
        if (!keep) {
            pages.skipValues(found);
            return;
        }
        int count = to - from;
        ensureEntries(entries + count);
        System.arraycopy(windowRepetition, from, repetition, entries, count);
        System.arraycopy(windowDefinition, from, definition, entries, count);
        entries += count;
        values.ensureCapacity(present + found);
        takeValues(found);
        present += found;
    }

    private void takeValues(int found) {
        Vector dictionary = pages.pageDictionary();
        if (dictionary == null) {
            values.decode(pages.decoder(), present, found);
            return;
        }
        codes = codes.length >= found ? codes : new int[found];
        pages.readCodes(codes, 0, found, dictionary.length());
        values.gather(dictionary, codes, 0, present, found);
    }

    private void ensureEntries(int count) {
        if (count > MOST_ENTRIES) {
            throw new MalformedException("a batch with more than the " + MOST_ENTRIES
                    + " elements of lists that this process can hold of one: ask for fewer rows in a batch");
        }
        if (repetition.length < count) {
            int grown = Math.max(count, 2 * repetition.length);
            repetition = Arrays.copyOf(repetition, grown);
            definition = Arrays.copyOf(definition, grown);
        }
    }
}
