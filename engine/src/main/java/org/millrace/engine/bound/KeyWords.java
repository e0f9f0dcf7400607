package org.millrace.engine.bound;

import org.millrace.engine.order.KeyEncoder;
import org.millrace.engine.order.SortOrder;
import org.millrace.vectors.Vector;

/// The words of a column batch after batch, in one array. For one thread at a time.
final class KeyWords {

    private final KeyEncoder encoder;
    private long[] words = {};

    KeyWords(SortOrder order) {
        encoder = new KeyEncoder(order);
    }

    /// The word of each row.
    long[] of(Vector column) {
        if (words.length < column.length()) {
            words = new long[column.length()];
        }
        encoder.encode(column, words, 0);
        return words;
    }
}
