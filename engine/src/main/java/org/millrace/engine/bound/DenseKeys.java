package org.millrace.engine.bound;

import org.millrace.engine.order.SortOrder;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Vector;

/// Whole numbers that are not far apart: a bit for each number from the least to the greatest.
final class DenseKeys implements KeySet {

    private final SortOrder order;
    private final long least;
    private final int span;
    private final boolean missing;
    private final long[] bits;

    /// An empty set.
    ///
    /// @param span    how many numbers there are from the least to the greatest
    /// @param missing whether rows without a value pass
    DenseKeys(SortOrder order, long least, int span, boolean missing) {
        this.order = order;
        this.least = least;
        this.span = span;
        this.missing = missing;
        // A power of two, so that every place has a word.
        this.bits = new long[Integer.highestOneBit(2 * Bits.words(span) - 1)];
    }

    /// Adds the values of a column.
    ///
    /// @param words their words
    void add(Vector column, long[] words) {
        long[] validity = column.validity();
        for (int i = 0; i < column.length(); i++) {
            if (Bits.valid(validity, i)) {
                int place = (int) (words[i] - least);
                KeySet.set(bits, place >>> 6, 1L << place);
            }
        }
    }

    @Override
    public boolean full() {
        return Bits.count(bits, span) == span;
    }

    @Override
    public KeyTest open() {
        KeyWords words = new KeyWords(order);
        return missing
                ? (column, positions, count) -> retainOrMissing(words.of(column), positions, count)
                : (column, positions, count) -> retain(words.of(column), positions, count);
    }

    /// Without branches: whether a row passes is as good as random.
    private int retain(long[] words, int[] positions, int count) {
        long[] set = bits;
        int mask = set.length - 1;
        long first = least;
        long numbers = span;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int position = positions[i];
            long place = words[position] - first;
            // Negative where the place is one of the numbers.
            long inside = place - numbers & ~place;
            long bit = set[(int) (place >>> 6) & mask] >>> place;
            positions[kept] = position;
            kept += (int) (bit & inside >>> Long.SIZE - 1);
        }
        return kept;
    }

    /// The word of a missing value is kept. A number may have that word; it is let through.
    private int retainOrMissing(long[] words, int[] positions, int count) {
        long[] set = bits;
        long first = least;
        long numbers = span;
        long always = order.nullWord();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int position = positions[i];
            long word = words[position];
            long place = word - first;
            boolean inside = place >= 0 && place < numbers && (set[(int) (place >>> 6)] >>> place & 1) != 0;
            positions[kept] = position;
            kept += inside || word == always ? 1 : 0;
        }
        return kept;
    }
}
