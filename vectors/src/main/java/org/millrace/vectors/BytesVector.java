package org.millrace.vectors;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Strings (UTF-8) or binary values: slices of one shared array. Slices may lie anywhere, overlap and repeat, so that a
/// reader can point into its page or text buffer without copying and a filter moves no bytes.
///
/// @param type     [PrimitiveType#STRING] or [PrimitiveType#BINARY]
/// @param data     the bytes
/// @param starts   where the value of each row starts
/// @param lengths  how many bytes each row has
/// @param length   the number of rows
/// @param validity which rows have a value; null where all have
@SuppressWarnings("ArrayRecordComponent")
public record BytesVector(
        DataType type, byte[] data, int[] starts, int[] lengths, int length, long @Nullable [] validity)
        implements Vector {

    /// A vector in which every row has a value.
    public BytesVector(DataType type, byte[] data, int[] starts, int[] lengths, int length) {
        this(type, data, starts, lengths, length, null);
    }

    /// A copy of the bytes of a row.
    public byte[] value(int index) {
        return Arrays.copyOfRange(data, starts[index], starts[index] + lengths[index]);
    }

    /// The value of a row as text.
    public String string(int index) {
        return new String(data, starts[index], lengths[index], StandardCharsets.UTF_8);
    }

    /// Whether two rows, perhaps of different vectors, have the same bytes.
    public static boolean equal(BytesVector left, int leftRow, BytesVector right, int rightRow) {
        int leftStart = left.starts[leftRow];
        int rightStart = right.starts[rightRow];
        return Arrays.equals(
                left.data,
                leftStart,
                leftStart + left.lengths[leftRow],
                right.data,
                rightStart,
                rightStart + right.lengths[rightRow]);
    }

    /// Compares two rows as unsigned bytes.
    public static int compare(BytesVector left, int leftRow, BytesVector right, int rightRow) {
        int leftStart = left.starts[leftRow];
        int rightStart = right.starts[rightRow];
        return Arrays.compareUnsigned(
                left.data,
                leftStart,
                leftStart + left.lengths[leftRow],
                right.data,
                rightStart,
                rightStart + right.lengths[rightRow]);
    }
}
