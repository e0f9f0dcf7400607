package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.ResourceException;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Vector;

/// One key column of strings or binary values that is compared where the other keys agree, and never hashed. A row
/// without a value counts as empty.
final class CarriedTexts {

    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private final DataType type;
    private byte[] data = new byte[256];
    private int end;
    private int[] starts = new int[16];
    private int[] lengths = new int[16];

    // What rows are taken from: the codes are null where the position of a value is its row.
    private int @Nullable [] codes;
    private long @Nullable [] validity;
    private BytesVector source;

    CarriedTexts(DataType type) {
        this.type = type;
        this.source = new BytesVector(type, data, starts, lengths, 0);
    }

    /// Says what rows are compared and added from now on: a flat or dictionary vector.
    void from(Vector vector) {
        validity = vector.validity();
        if (vector instanceof DictionaryVector encoded) {
            codes = encoded.codes();
            source = (BytesVector) encoded.dictionary();
        } else {
            codes = null;
            source = (BytesVector) vector;
        }
    }

    /// Whether a row has the value of a tuple.
    boolean same(int tuple, int row) {
        int length = lengths[tuple];
        int position = codes == null ? row : codes[row];
        if (length(row, position) != length) {
            return false;
        }
        int start = starts[tuple];
        int other = source.starts()[position];
        return Arrays.equals(data, start, start + length, source.data(), other, other + length);
    }

    private int length(int row, int position) {
        return Bits.valid(validity, row) ? source.lengths()[position] : 0;
    }

    /// Keeps the value of a row as that of the next tuple, whose number is given.
    void add(int tuple, int row) {
        if (tuple == starts.length) {
            starts = Arrays.copyOf(starts, tuple * 2);
            lengths = Arrays.copyOf(lengths, tuple * 2);
        }
        int position = codes == null ? row : codes[row];
        int length = length(row, position);
        if (length > data.length - end) {
            grow(length);
        }
        System.arraycopy(source.data(), source.starts()[position], data, end, length);
        starts[tuple] = end;
        lengths[tuple] = length;
        end += length;
    }

    private void grow(int length) {
        long needed = (long) end + length;
        if (needed > LARGEST) {
            throw new ResourceException("The values of one key that are grouped at once take more than 2 GB.");
        }
        data = Arrays.copyOf(data, (int) Math.min(LARGEST, Math.max(needed, data.length * 2L)));
    }

    /// The values of the first tuples; shares no array with this.
    Vector values(int tuples, long @Nullable [] valid) {
        return new BytesVector(
                type,
                Arrays.copyOf(data, end),
                Arrays.copyOf(starts, tuples),
                Arrays.copyOf(lengths, tuples),
                tuples,
                valid);
    }

    void clear() {
        end = 0;
    }

    /// About how many bytes of heap it takes.
    long bytes() {
        return data.length + 8L * starts.length;
    }
}
