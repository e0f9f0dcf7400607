package org.millrace.engine.bound;

import org.millrace.engine.order.KeyEncoder;
import org.millrace.engine.order.SortOrder;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.Vector;

/// The words of a column batch after batch, to be read only. For one thread at a time.
final class KeyWords {

    private final KeyEncoder encoder;
    private final boolean descending;
    private long[] words = {};

    KeyWords(SortOrder order) {
        encoder = new KeyEncoder(order);
        descending = order.descending();
    }

    /// The word of each row.
    long[] of(Vector column) {
        if (column instanceof LongVector numbers && numbers.validity() == null && !descending) {
            // The numbers are their own words.
            return numbers.values();
        }
        if (words.length < column.length()) {
            words = new long[column.length()];
        }
        encoder.encode(column, words, 0);
        return words;
    }
}
