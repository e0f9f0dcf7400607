package org.millrace.parquet.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.pages.FileInput;
import org.millrace.parquet.pages.PageBytes;
import org.millrace.parquet.pages.RowGroupChunks;
import org.millrace.parquet.schema.ColumnNode;
import org.millrace.parquet.values.ColumnValues;
import org.millrace.source.ScanMetrics;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Layout;
import org.millrace.vectors.Vector;

/// Reads a column that is neither nested nor repeated. Values go from the page to the vector's array in one step; where
/// a page has no nulls nothing is done per row besides. Dictionary positions stay positions where that pays.
final class FlatColumn implements ColumnReader {
    /// Up to so many entries, functions of a number are worth doing once per entry rather than per row.
    private static final int MAX_NUMBER_DICTIONARY = 4096;
    /// Gaps between selected rows that are shorter are decoded rather than skipped.
    private static final int MIN_GAP = 16;

    private final LeafPages pages;
    private final ColumnValues values;
    private final Rows rows = new Rows();
    private final ScanMetrics metrics;
    private final boolean optional;
    private final boolean text;
    private int[] codes = new int[0];
    /// The dictionary that `codes` are positions in, as long as all rows of the batch are.
    private @Nullable Vector dictionary;
    /// Whether the batch has rows that were decoded rather than passed.
    private boolean decoded;
    /// The rows of the batch. Room for their values is made once one of them is no code.
    private int batchRows;
    private long pendingSkip;
    /// The row of the row group that comes next.
    private long row;

    FlatColumn(ColumnNode.Leaf leaf, FileInput input, PageBytes stored, ScanMetrics metrics) {
        pages = new LeafPages(leaf, input, stored, metrics);
        values = ColumnValues.of(leaf.value(), 0);
        this.metrics = metrics;
        optional = leaf.definition() > 0;
        text = leaf.type().layout() == Layout.BYTES;
    }

    @Override
    public void start(RowGroupChunks group) {
        pages.start(group);
        row = 0;
        pendingSkip = 0;
    }

    @Override
    public void skip(long count) {
        pendingSkip += count;
    }

    @Override
    public Vector read(int count) {
        begin(count);
        readRows(0, count);
        return finish(count);
    }

    @Override
    public Vector readSelected(int count, int[] positions, int selected) {
        if (selected > count >>> 2) {
            return read(count);
        }
        begin(count);
        int at = 0;
        int i = 0;
        while (i < selected) {
            int from = positions[i];
            int to = from + 1;
            for (i++; i < selected && positions[i] < to + MIN_GAP; i++) {
                to = positions[i] + 1;
            }
            passRows(at, from);
            readRows(from, to);
            at = to;
        }
        passRows(at, count);
        return finish(count);
    }

    @Override
    public Place place() {
        return new Place(pages.leaf().path(), pages.position());
    }

    private void begin(int count) {
        discard(pendingSkip);
        pendingSkip = 0;
        rows.reset(count);
        values.reset();
        batchRows = count;
        dictionary = null;
        decoded = false;
    }

    /// Reads rows into the places `[from, to)` of the batch.
    private void readRows(int from, int to) {
        int at = from;
        while (at < to) {
            int count = Math.min(to - at, nextPage(at));
            int present = readValidity(at, count);
            Vector entries = pages.pageDictionary();
            if (entries == null) {
                materialise(at);
                values.ensureCapacity(batchRows);
                values.decode(pages.decoder(), at, present);
                spreadValues(at, count, present);
            } else {
                readCodes(entries, at, count, present);
            }
            pages.consume(count);
            row += count;
            decoded = true;
            at += count;
        }
    }

    /// Makes sure that a loaded page has entries and gives how many.
    private int nextPage(int at) {
        int left = pages.pageLeft();
        if (left == 0) {
            throw new MalformedException("the column ends before the row group does");
        }
        if (!pages.loaded()) {
            values.detach(dictionary == null ? at : 0);
            pages.load();
        }
        return left;
    }

    private int readValidity(int at, int count) {
        if (!optional || pages.definition().passOnes(count)) {
            rows.present(at, count);
            return count;
        }
        boolean before = rows.hasNulls();
        int present = pages.definition().readBits(rows.beginNulls(at), at, count);
        if (present == count && !before) {
            rows.noNulls();
        }
        return present;
    }

    private void spreadValues(int at, int count, int present) {
        if (present < count) {
            values.spread(rows.positions(at, count), present, at, at + count);
        }
    }

    private void readCodes(Vector entries, int at, int count, int present) {
        ensureCodes(at + count);
        pages.readCodes(codes, at, present, entries.length());
        if (staysDictionary(entries)) {
            dictionary = entries;
            spreadCodes(at, count, present);
        } else {
            materialise(at);
            values.ensureCapacity(batchRows);
            values.gather(entries, codes, at, at, present);
            spreadValues(at, count, present);
        }
    }

    private boolean staysDictionary(Vector entries) {
        boolean pays = entries.length() > 0 && (text || entries.length() <= MAX_NUMBER_DICTIONARY);
        return decoded ? dictionary != null : pays;
    }

    private void spreadCodes(int at, int count, int present) {
        if (present == count) {
            return;
        }
        int[] targets = rows.positions(at, count);
        int[] out = codes;
        int after = at + count;
        for (int i = present - 1; i >= 0; i--) {
            int row = targets[i];
            out[row] = out[at + i];
            Arrays.fill(out, row + 1, after, 0);
            after = row;
        }
        Arrays.fill(out, at, after, 0);
    }

    /// Turns the positions of the rows before `at` to values, because what follows is not in the dictionary.
    private void materialise(int at) {
        Vector entries = dictionary;
        if (entries != null) {
            dictionary = null;
            values.ensureCapacity(batchRows);
            values.gather(entries, codes, 0, 0, at);
        }
    }

    private void ensureCodes(int count) {
        if (codes.length < count) {
            codes = Arrays.copyOf(codes, Math.max(count, 2 * codes.length));
        }
    }

    /// Passes rows and makes their places `[from, to)` safe to read.
    private void passRows(int from, int to) {
        int count = to - from;
        if (count == 0) {
            return;
        }
        rows.present(from, count);
        if (text) {
            values.ensureCapacity(batchRows);
        }
        values.clear(from, count);
        if (dictionary != null || !decoded) {
            ensureCodes(to);
            Arrays.fill(codes, from, to, 0);
        }
        if (decoded && dictionary == null) {
            values.detach(from);
        }
        discard(count);
    }

    private void discard(long count) {
        long target = row + count;
        boolean jumped = false;
        while (row < target) {
            int inPage = pages.pageLeft();
            if (inPage == 0) {
                throw new MalformedException("the column ends before the row group does");
            }
            if (inPage > target - row || pages.loaded()) {
                discardInPage((int) Math.min(target - row, inPage));
                continue;
            }
            long reached = jumped ? row : pages.jump(row, target);
            jumped = true;
            row = reached > row ? reached : row + pages.dropPage();
            metrics.pagesSkipped().increment();
        }
    }

    private void discardInPage(int count) {
        if (count == pages.pageLeft()) {
            pages.dropPage();
        } else {
            pages.load();
            int present = optional ? pages.definition().skipBits(count) : count;
            pages.skipValues(present);
            pages.consume(count);
        }
        row += count;
    }

    private Vector finish(int count) {
        long @Nullable [] validity = rows.hasNulls() ? rows.beginNulls(count) : null;
        Vector entries = dictionary;
        if (entries != null) {
            return new DictionaryVector(codes, entries, count, validity);
        }
        values.ensureCapacity(count);
        return values.vector(count, validity);
    }
}
