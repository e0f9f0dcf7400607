package org.millrace.engine.columns;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.ResourceException;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;

/// Strings one after the other in one array that grows.
final class TextBytes {

    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private byte[] data = new byte[0];
    private int[] starts = new int[0];
    private int[] lengths = new int[0];
    private int rows;
    private int end;

    /// Adds one string.
    void append(BytesVector source, int row) {
        int length = source.lengths()[row];
        reserve(1, length);
        System.arraycopy(source.data(), source.starts()[row], data, end, length);
        add(length);
    }

    /// Adds an empty string, for a row without a value.
    void appendNothing() {
        reserve(1, 0);
        add(0);
    }

    private void add(int length) {
        starts[rows] = end;
        lengths[rows] = length;
        rows++;
        end += length;
    }

    /// Makes room for some strings of `bytes` bytes in all.
    void reserve(int moreRows, long bytes) {
        if (rows + moreRows > starts.length) {
            starts = Arrays.copyOf(starts, ColumnBuffer.grown(starts.length, rows + moreRows));
            lengths = Arrays.copyOf(lengths, starts.length);
        }
        if (end + bytes > LARGEST) {
            throw new ResourceException("The strings of " + (rows + moreRows) + " rows of one column take "
                    + (end + bytes) + " bytes, more than the " + LARGEST + " that can be held together.");
        }
        if (end + bytes > data.length) {
            data = Arrays.copyOf(data, ColumnBuffer.grown(data.length, (int) (end + bytes)));
        }
    }

    BytesVector vector(DataType type, long @Nullable [] validity) {
        return new BytesVector(type, data, starts, lengths, rows, validity);
    }

    /// All strings in arrays of their own.
    BytesVector copy(DataType type) {
        return new BytesVector(
                type, Arrays.copyOf(data, end), Arrays.copyOf(starts, rows), Arrays.copyOf(lengths, rows), rows);
    }

    void clear() {
        rows = 0;
        end = 0;
    }
}
