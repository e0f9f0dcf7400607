package org.millrace.parquet.pages;

import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.metadata.ColumnMetaData;
import org.millrace.parquet.schema.ColumnNode;

/// The part of a file that holds one column of one row group.
///
/// @param leaf the column
/// @param metaData what the footer says about it
/// @param start file position of its first page
/// @param end file position that its pages do not pass
public record Chunk(ColumnNode.Leaf leaf, ColumnMetaData metaData, long start, long end) {
    /// Some old writers did not count the header of the dictionary page in the chunk's size.
    private static final int UNCOUNTED_HEADER = 100;

    /// The chunk that `metaData` describes in a file whose pages end at `dataEnd`.
    public static Chunk of(ColumnNode.Leaf leaf, ColumnMetaData metaData, long dataEnd) {
        Long dictionary = metaData.dictionaryPageOffset();
        long first = metaData.dataPageOffset();
        // Some writers say 0 for "no dictionary page".
        long start = dictionary != null && dictionary > 0 ? Math.min(dictionary, first) : first;
        long size = metaData.compressedSize();
        if (start < 0 || start > dataEnd || size < 0 || size > dataEnd - start) {
            throw new MalformedException("a column chunk of " + size + " bytes at byte " + start
                    + " of a file whose pages end at " + dataEnd);
        }
        return new Chunk(leaf, metaData, start, Math.min(dataEnd, start + size + UNCOUNTED_HEADER));
    }
}
