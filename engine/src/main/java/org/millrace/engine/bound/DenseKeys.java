package org.millrace.engine.bound;

import org.millrace.engine.order.SortOrder;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Vector;

/// Whole numbers that are not far apart: a bit for each number from the least to the greatest.
final class DenseKeys implements KeySet {

    private final SortOrder order;
    private final long least;
    private final int span;
    private final long missingWord;
    private final long[] bits;

    /// An empty set.
    ///
    /// @param span    how many numbers there are from the least to the greatest
    /// @param missing whether rows without a value pass
    DenseKeys(SortOrder order, long least, int span, boolean missing) {
        this.order = order;
        this.least = least;
        this.span = span;
        this.missingWord = missing ? order.nullWord() : least;
        this.bits = new long[Bits.words(span)];
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
        return (column, positions, count) -> retain(words.of(column), positions, count);
    }

    /// The word of a missing value is kept where such rows pass. A number may have that word; it is let through.
    private int retain(long[] words, int[] positions, int count) {
        long[] set = bits;
        long first = least;
        long numbers = span;
        long always = missingWord;
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
