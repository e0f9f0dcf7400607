package org.millrace.parquet.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.encode.PageBuffer;
import org.millrace.vectors.BytesVector;

/// Where the byte strings of a column chunk lie: slices of the arrays of several batches, one piece for each batch.
final class ByteSlices {

    private final List<byte[]> pieces = new ArrayList<>();
    private int[] pieceEnds = new int[64];
    private int[] starts = new int[1 << 13];
    private int[] lengths = new int[1 << 13];
    private int count;
    private long bytes;

    /// Something that is done with each slice.
    interface Visitor {
        void visit(byte[] data, int start, int length);
    }

    void clear() {
        count = 0;
        bytes = 0;
        pieces.clear();
    }

    int count() {
        return count;
    }

    /// The bytes of all slices together.
    long bytes() {
        return bytes;
    }

    /// The bytes of the slices `from` (inclusive) to `to` (exclusive) together.
    long bytes(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += lengths[i];
        }
        return sum;
    }

    int start(int index) {
        return starts[index];
    }

    int length(int index) {
        return lengths[index];
    }

    /// Appends slices of a vector.
    ///
    /// @param codes     which of the vector's rows each row stands for; null where it stands for itself
    /// @param positions the rows to take; null for the first `added`
    void add(BytesVector from, int @Nullable [] codes, int @Nullable [] positions, int added) {
        reserve(count + added);
        int[] fromStarts = from.starts();
        int[] fromLengths = from.lengths();
        for (int i = 0; i < added; i++) {
            int row = positions == null ? i : positions[i];
            int entry = codes == null ? row : codes[row];
            starts[count + i] = fromStarts[entry];
            lengths[count + i] = fromLengths[entry];
            bytes += fromLengths[entry];
        }
        count += added;
        if (pieces.size() == pieceEnds.length) {
            pieceEnds = Arrays.copyOf(pieceEnds, 2 * pieceEnds.length);
        }
        pieceEnds[pieces.size()] = count;
        pieces.add(from.data());
    }

    private void reserve(int needed) {
        if (needed > starts.length) {
            int capacity = Math.max(needed, 2 * starts.length);
            starts = Arrays.copyOf(starts, capacity);
            lengths = Arrays.copyOf(lengths, capacity);
        }
    }

    /// Appends the slices `from` (inclusive) to `to` (exclusive), each after its length where `prefixed`.
    void write(int from, int to, boolean prefixed, PageBuffer out) {
        int i = from;
        for (int piece = piece(from); i < to; piece++) {
            byte[] data = pieces.get(piece);
            for (int end = Math.min(to, pieceEnds[piece]); i < end; i++) {
                if (prefixed) {
                    out.put32(lengths[i]);
                }
                out.put(data, starts[i], lengths[i]);
            }
        }
    }

    /// Shows the slices `from` (inclusive) to `to` (exclusive) to a visitor.
    void visit(int from, int to, Visitor visitor) {
        int i = from;
        for (int piece = piece(from); i < to; piece++) {
            byte[] data = pieces.get(piece);
            for (int end = Math.min(to, pieceEnds[piece]); i < end; i++) {
                visitor.visit(data, starts[i], lengths[i]);
            }
        }
    }

    private int piece(int index) {
        int found = Arrays.binarySearch(pieceEnds, 0, pieces.size(), index + 1);
        int piece = found < 0 ? -found - 1 : found;
        while (piece > 0 && pieceEnds[piece - 1] > index) {
            piece--;
        }
        return piece;
    }
}
