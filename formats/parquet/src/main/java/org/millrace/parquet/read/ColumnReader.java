package org.millrace.parquet.read;

import org.millrace.parquet.pages.RowGroupChunks;
import org.millrace.vectors.Vector;

/// Reads the rows of one top-level column, row group after row group. Vectors are valid until the next call. Belongs to
/// one thread at a time.
///
/// All methods throw {@link org.millrace.parquet.bytes.MalformedException} for bytes that do not follow the format.
public interface ColumnReader {
    /// Goes to the first row of a row group.
    void start(RowGroupChunks group);

    /// Passes rows of the current row group. Pages that are passed whole are not even read.
    void skip(long rows);

    /// The next `rows` rows of the current row group, which has as many left.
    Vector read(int rows);

    /// The next `rows` rows, of which only those at the first `count` positions matter; what the others hold is
    /// unspecified but safe to read.
    Vector readSelected(int rows, int[] positions, int count);

    /// Where the reader is, for messages.
    Place place();

    /// A place in the file.
    ///
    /// @param column the column's path in the file's schema
    /// @param offset a byte position in or before what was being read
    record Place(String column, long offset) {}
}
