package org.millrace.csv.records;

import org.millrace.csv.dialect.Dialect;
import org.millrace.kernels.text.ByteMasks;

/// Indexes text in which every record has all columns and every quote stands where RFC 4180 wants it: the positions of
/// all separators outside of quotes, in order, are then the index. Gives up on anything else.
///
/// After Langdale and Lemire, "Parsing Gigabytes of JSON per Second" (2019): masks of the interesting bytes for 64
/// bytes at a time, a prefix exclusive-or that turns quotes into "inside of quotes", and a loop without branches on
/// the data that writes down the positions of the set bits.
final class FlatIndexer {

    private static final int WINDOW_BLOCKS = 128;
    private static final int MASKS = 3;
    private static final int UNROLLED = 12;

    private final Dialect dialect;
    private final int columns;
    private final byte quote;
    private final long[] masks = new long[MASKS * WINDOW_BLOCKS];
    private int newlines;
    private long inside;
    private long mayOpen;

    FlatIndexer(Dialect dialect, int columns) {
        this.dialect = dialect;
        this.columns = columns;
        this.quote = dialect.quoting() ? (byte) dialect.quote() : dialect.newline();
    }

    /// Indexes the records that end in the range, which starts at a record's start.
    ///
    /// @param last whether the text ends with the range
    /// @return whether it did; if not, the index is of no use
    boolean index(byte[] bytes, int from, int to, boolean last, RecordIndex index) {
        index.reset(from, columns);
        index.add(from - 1);
        newlines = 0;
        inside = 0;
        mayOpen = 1;
        int window = WINDOW_BLOCKS * ByteMasks.BLOCK;
        for (int at = from; at < to; at += window) {
            if (!window(bytes, at, Math.min(to, at + window), index)) {
                return false;
            }
        }
        return !(last && inside != 0) && regular(bytes, index);
    }

    private boolean window(byte[] bytes, int from, int to, RecordIndex index) {
        int length = to - from;
        int blocks = (length + ByteMasks.BLOCK - 1) / ByteMasks.BLOCK;
        ByteMasks.find(bytes, from, blocks, dialect.delimiter(), dialect.newline(), quote, masks);
        if ((length & 63) != 0) {
            long mask = -1L >>> -length;
            for (int i = MASKS * (blocks - 1); i < MASKS * blocks; i++) {
                masks[i] &= mask;
            }
        }
        if (dialect.quoting() && quotes(blocks)) {
            index.quoted(true);
            if (!dialect.doublesQuotes() || !leaveOutQuoted(bytes, from, to, blocks)) {
                return false;
            }
        } else {
            join(blocks);
        }
        positions(from, blocks, index);
        return true;
    }

    private boolean quotes(int blocks) {
        long quotes = inside;
        for (int k = 0; k < MASKS * blocks; k += MASKS) {
            quotes |= masks[k + 2];
        }
        return quotes != 0;
    }

    /// Leaves the mask of all separators in the place of the delimiters' mask.
    private void join(int blocks) {
        int count = 0;
        for (int k = 0; k < MASKS * blocks; k += MASKS) {
            count += Long.bitCount(masks[k + 1]);
            masks[k] |= masks[k + 1];
        }
        newlines += count;
        mayOpen = masks[MASKS * (blocks - 1)] >>> 63;
    }

    /// Leaves the mask of all separators outside of quotes in the place of the delimiters' mask. False where a quote
    /// opens or closes in the middle of a field.
    private boolean leaveOutQuoted(byte[] bytes, int from, int to, int blocks) {
        for (int k = 0, at = from; k < MASKS * blocks; k += MASKS, at += ByteMasks.BLOCK) {
            long separators = masks[k] | masks[k + 1];
            long quotes = masks[k + 2];
            long within = prefixXor(quotes) ^ inside;
            long ends = separators & ~within | quotes;
            long opening = quotes & within;
            long closing = quotes & ~within;
            if ((opening & ~(ends << 1 | mayOpen)) != 0
                    || !closeFields(bytes, at, to, closing & ~((separators | quotes) >>> 1))) {
                return false;
            }
            inside = within >> 63;
            mayOpen = ends >>> 63;
            masks[k] = separators & ~within;
            newlines += Long.bitCount(masks[k + 1] & ~within);
        }
        return true;
    }

    /// Bit `i` of the result is the exclusive or of the bits 0 to `i`.
    private static long prefixXor(long bits) {
        long x = bits ^ bits << 1;
        x ^= x << 2;
        x ^= x << 4;
        x ^= x << 8;
        x ^= x << 16;
        return x ^ x << 32;
    }

    /// Whether what follows each of these quotes ends a field. A quote at the end of the range is in a record that is
    /// not indexed, or the last byte of the text.
    private boolean closeFields(byte[] bytes, int at, int to, long closing) {
        for (long left = closing; left != 0; left &= left - 1) {
            int after = at + Long.numberOfTrailingZeros(left) + 1;
            if (after < to && !endsField(bytes[after], after + 1 < to ? bytes[after + 1] : dialect.newline())) {
                return false;
            }
        }
        return true;
    }

    private boolean endsField(byte after, byte afterThat) {
        return after == dialect.delimiter()
                || after == dialect.newline()
                || after == quote
                || after == '\r' && afterThat == dialect.newline();
    }

    /// Appends the positions of the set bits of every block's first mask. Twelve are written whether there are as
    /// many or not, because a loop that ends at the last bit is mispredicted in most
    /// blocks; what is too much is overwritten.
    private void positions(int from, int blocks, RecordIndex index) {
        long[] all = masks;
        int[] bounds = index.reserve(blocks * ByteMasks.BLOCK + 2 * UNROLLED);
        int count = index.count();
        for (int k = 0, at = from; k < MASKS * blocks; k += MASKS, at += ByteMasks.BLOCK) {
            long bits = all[k];
            int next = count + Long.bitCount(bits);
            bits = four(bits, at, bounds, count);
            bits = four(bits, at, bounds, count + 4);
            bits = four(bits, at, bounds, count + 8);
            for (int slot = count + UNROLLED; slot < next; slot++) {
                bounds[slot] = at + Long.numberOfTrailingZeros(bits);
                bits &= bits - 1;
            }
            count = next;
        }
        index.count(count);
    }

    private static long four(long bits, int at, int[] bounds, int slot) {
        long b = bits;
        bounds[slot] = at + Long.numberOfTrailingZeros(b);
        b &= b - 1;
        bounds[slot + 1] = at + Long.numberOfTrailingZeros(b);
        b &= b - 1;
        bounds[slot + 2] = at + Long.numberOfTrailingZeros(b);
        b &= b - 1;
        bounds[slot + 3] = at + Long.numberOfTrailingZeros(b);
        return b & b - 1;
    }

    /// Whether every record has all columns and none is a comment; finishes the index.
    private boolean regular(byte[] bytes, RecordIndex index) {
        int[] bounds = index.bounds();
        byte newline = dialect.newline();
        int records = newlines;
        if ((long) records * columns >= index.count()) {
            return false;
        }
        for (int r = 1; r <= records; r++) {
            if (bytes[bounds[r * columns]] != newline) {
                return false;
            }
        }
        index.finish(records, bounds[records * columns] + 1);
        index.passRecords();
        return dialect.comment() == Dialect.NONE || !comments(bytes, index);
    }

    private boolean comments(byte[] bytes, RecordIndex index) {
        for (int r = 0; r <= index.records(); r++) {
            if (bytes[index.start(r)] == dialect.comment()) {
                return true;
            }
        }
        return false;
    }
}
