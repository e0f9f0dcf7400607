package org.millrace.engine.run;

import java.util.List;
import java.util.function.UnaryOperator;
import org.millrace.source.BatchReader;

/// Rows in a fixed order, cut into pieces that can be read independently and in parallel. The cut depends on the input
/// alone, never on threads, batches or memory. Thread-safe; the readers are not.
public interface Rows {

    /// The number of pieces.
    int pieces();

    /// Reads the pieces `from` (inclusive) to `to` (exclusive), in order.
    BatchReader read(int from, int to);

    /// Whether the batches of its readers stay valid for as long as the query runs, as those of rows in memory do, so
    /// that nobody needs to copy what they hold.
    default boolean stable() {
        return false;
    }

    /// Whether each batch of its readers is in arrays of its own, which stay valid but count as memory of whoever holds
    /// the batch.
    default boolean fresh() {
        return false;
    }

    /// How many rows come before a piece, where that is known without reading; otherwise a negative number.
    default long rowsBefore(int piece) {
        return -1;
    }

    /// No rows.
    Rows EMPTY = new Rows() {
        @Override
        public int pieces() {
            return 0;
        }

        @Override
        public BatchReader read(int from, int to) {
            throw new IndexOutOfBoundsException("There is no piece to read.");
        }
    };

    /// The same pieces, each reader wrapped in a reader that changes its batches row by row.
    default Rows transformed(UnaryOperator<BatchReader> transform) {
        Rows input = this;
        return new Rows() {
            @Override
            public int pieces() {
                return input.pieces();
            }

            @Override
            public BatchReader read(int from, int to) {
                return transform.apply(input.read(from, to));
            }
        };
    }

    /// The pieces of all inputs, one input after the other.
    static Rows concatenated(List<Rows> inputs) {
        return new ConcatenatedRows(inputs);
    }
}
