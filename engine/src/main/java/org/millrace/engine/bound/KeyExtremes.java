package org.millrace.engine.bound;

import org.jspecify.annotations.Nullable;
import org.millrace.engine.order.KeyEncoder;
import org.millrace.engine.order.SortOrder;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// The least and the greatest value of a column while it is read, and whether values are missing. NaN is above every
/// number. Belongs to one thread at a time.
public final class KeyExtremes {

    private final SortOrder order;
    private final KeyEncoder encoder;
    private long[] words = {};
    private final Extreme least;
    private final Extreme greatest;
    private boolean missing;

    /// Nothing was read yet of a column of this type, which has an order.
    public KeyExtremes(DataType type) {
        order = new SortOrder(type, false, false);
        encoder = new KeyEncoder(order);
        least = new Extreme(1);
        greatest = new Extreme(-1);
    }

    /// Adds all values of a vector.
    public void add(Vector column) {
        int rows = column.length();
        if (words.length < rows) {
            words = new long[rows];
        }
        encoder.encode(column, words, 0);
        long[] validity = column.validity();
        for (int i = 0; i < rows; i++) {
            if (Bits.valid(validity, i)) {
                least.offer(words[i], column, i);
                greatest.offer(words[i], column, i);
            } else {
                missing = true;
            }
        }
        least.keep();
        greatest.keep();
    }

    /// Adds what another one has read of the same column.
    public void add(KeyExtremes other) {
        missing |= other.missing;
        if (other.least.vector != null && other.greatest.vector != null) {
            add(other.least.vector);
            add(other.greatest.vector);
        }
    }

    /// The type of the values.
    DataType type() {
        return order.type();
    }

    /// How words are ordered.
    SortOrder order() {
        return order;
    }

    /// Whether a value was missing.
    boolean missing() {
        return missing;
    }

    /// A flat vector with the least value; null where there is none.
    @Nullable
    Vector least() {
        return least.vector;
    }

    /// A flat vector with the greatest value; null where there is none.
    @Nullable
    Vector greatest() {
        return greatest.vector;
    }

    /// The word of the least value, where there is one.
    long leastWord() {
        return least.word;
    }

    /// The word of the greatest value, where there is one.
    long greatestWord() {
        return greatest.word;
    }

    /// The best value so far, in one direction.
    private final class Extreme {

        private final int sign;
        private @Nullable Vector vector;
        private int row;
        private long word;

        /// @param sign 1 for the least, -1 for the greatest
        Extreme(int sign) {
            this.sign = sign;
        }

        void offer(long offered, Vector column, int at) {
            Vector known = vector;
            if (known == null || better(offered, column, at, known)) {
                vector = column;
                row = at;
                word = offered;
            }
        }

        private boolean better(long offered, Vector column, int at, Vector known) {
            if (offered != word) {
                return sign > 0 ? offered < word : offered > word;
            }
            return !order.decisive(offered) && sign * order.compare(column, at, known, row) < 0;
        }

        /// Copies the best value, because the vector that it is in is about to change.
        void keep() {
            Vector known = vector;
            if (known != null) {
                vector = Flatten.of(Gather.rows(known, new int[] {row}, 1));
                row = 0;
            }
        }
    }
}
