package org.millrace.engine.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;

/// The pieces of several inputs, one input after the other.
final class ConcatenatedRows implements Rows {

    private final List<Rows> inputs;
    private final int pieces;

    ConcatenatedRows(List<Rows> inputs) {
        this.inputs = List.copyOf(inputs);
        this.pieces = inputs.stream().mapToInt(Rows::pieces).sum();
    }

    @Override
    public int pieces() {
        return pieces;
    }

    @Override
    public BatchReader read(int from, int to) {
        return new Reader(from, to);
    }

    @Override
    public boolean fresh() {
        return inputs.stream().allMatch(Rows::fresh);
    }

    @Override
    public boolean stable() {
        return inputs.stream().allMatch(Rows::stable);
    }

    private final class Reader implements BatchReader {

        private int next;
        private final int end;
        private @Nullable BatchReader current;

        Reader(int from, int to) {
            this.next = from;
            this.end = to;
        }

        @Override
        public @Nullable Batch next() {
            while (true) {
                BatchReader reader = current;
                if (reader == null) {
                    if (next == end) {
                        return null;
                    }
                    reader = open();
                    current = reader;
                }
                Batch batch = reader.next();
                if (batch != null) {
                    return batch;
                }
                close();
            }
        }

        /// Opens the next input, as far as it belongs to the range.
        private BatchReader open() {
            int before = 0;
            for (Rows input : inputs) {
                int after = before + input.pieces();
                if (next < after) {
                    int from = next - before;
                    int to = Math.min(end, after) - before;
                    next = before + to;
                    return input.read(from, to);
                }
                before = after;
            }
            throw new IndexOutOfBoundsException("Piece " + next + " of " + pieces);
        }

        @Override
        public void close() {
            BatchReader reader = current;
            current = null;
            if (reader != null) {
                reader.close();
            }
        }
    }
}
