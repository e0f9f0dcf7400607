package org.millrace.engine.sort;

import org.jspecify.annotations.Nullable;
import org.millrace.engine.order.SortOrder;
import org.millrace.vectors.Vector;

/// The order of rows by all keys. Words beyond the keys, such as positions in the input, are decisive.
///
/// @param orders the order of each key, most important first
@SuppressWarnings("ArrayRecordComponent")
record KeyOrder(SortOrder[] orders) {

    /// The order by words that say everything.
    static final KeyOrder BY_WORDS = new KeyOrder(new SortOrder[0]);

    /// Whether rows that have this word of a key are equal in it.
    boolean decisive(int key, long word) {
        return key >= orders.length || orders[key].decisive(word);
    }

    /// Compares row `i` of one run with row `j` of another from key `from` on.
    int compare(Keys left, int i, Keys right, int j, int from) {
        for (int key = from; key < left.words().length; key++) {
            long word = left.words()[key][i];
            int order = Long.compare(word, right.words()[key][j]);
            if (order == 0 && !decisive(key, word)) {
                order = orders[key].compare(left.value(key), i, right.value(key), j);
            }
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /// The keys of some rows.
    ///
    /// @param words  the words of each key
    /// @param values the values of each key whose words are not decisive
    record Keys(long[][] words, @Nullable Vector[] values) {

        Vector value(int key) {
            Vector value = values[key];
            if (value == null) {
                throw new IllegalStateException("The values of key " + key + " were not kept.");
            }
            return value;
        }
    }
}
