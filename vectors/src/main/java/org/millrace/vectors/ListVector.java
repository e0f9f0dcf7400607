package org.millrace.vectors;

import org.jspecify.annotations.Nullable;

/// Lists: each row is a range of the child vector. Ranges may lie anywhere, overlap and repeat.
///
/// @param type     a [ListType]
/// @param starts   where the list of each row starts in `child`
/// @param lengths  how many elements each row has
/// @param child    the elements
/// @param length   the number of rows
/// @param validity which rows have a list; null where all have
@SuppressWarnings("ArrayRecordComponent")
public record ListVector(
        DataType type, int[] starts, int[] lengths, Vector child, int length, long @Nullable [] validity)
        implements Vector {

    /// A vector in which every row has a list.
    public ListVector(DataType type, int[] starts, int[] lengths, Vector child, int length) {
        this(type, starts, lengths, child, length, null);
    }
}
