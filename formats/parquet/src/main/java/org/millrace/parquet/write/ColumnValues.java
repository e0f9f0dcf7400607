package org.millrace.parquet.write;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.encode.PageBuffer;
import org.millrace.parquet.metadata.Encoding;
import org.millrace.vectors.Vector;

/// The present values of one leaf in one row group, nulls left out. Filled by [#add], then given an encoding by
/// [#choose()], then written page by page. Kept between chunks for its arrays.
sealed interface ColumnValues permits NumberColumn, BytesColumn {

    /// Forgets all values and gets ready for those of a leaf.
    void start(Leaf leaf);

    /// Appends values of a leaf's vector.
    ///
    /// @param positions the rows to take; null for the first `count`
    void add(Vector vector, int @Nullable [] positions, int count);

    /// The number of values.
    int count();

    /// Decides how all pages are encoded, from the values alone.
    Encoding choose();

    /// How many entries the dictionary has; 0 where there is none.
    int dictionarySize();

    /// Appends the content of the dictionary page.
    void writeDictionary(PageBuffer out);

    /// Appends the values `from` (inclusive) to `to` (exclusive) in the chosen encoding.
    void write(int from, int to, PageBuffer out);

    /// Whether all values take about the same room in a page, and no more than a number does.
    boolean evenSizes();

    /// About how many bytes a value takes in a page.
    int size(int index);

    /// The bytes of the byte strings `from` (inclusive) to `to` (exclusive) without their lengths; 0 for other values.
    long byteArrayBytes(int from, int to);

    /// The bounds of the values `from` (inclusive) to `to` (exclusive).
    Bounds bounds(int from, int to);

    /// Puts every value, or every entry of the dictionary, into a bloom filter.
    void fill(BloomFilter filter);

    /// Lets go of the batches' arrays.
    void release();
}
