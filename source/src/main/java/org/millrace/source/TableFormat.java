package org.millrace.source;

import java.nio.file.Path;
import org.millrace.vectors.Schema;

/// A file format that can be read, found by [java.util.ServiceLoader].
public interface TableFormat {

    /// The name by which commands and options call the format, such as `parquet`.
    String name();

    /// Whether tables of this format are files. Where they are not (generated tables), the name given in place of a
    /// path is for the format alone to understand: it is neither looked up nor expanded, and such a format is used
    /// only where it is named.
    default boolean stored() {
        return true;
    }

    /// Whether a file with this name is of this format, by its ending (also before `.gz` or `.zst` where that applies).
    boolean recognisesName(String fileName);

    /// Whether a file that starts with these bytes (up to 64, fewer in a shorter file) is of this format.
    boolean recognisesContent(byte[] head);

    /// Opens one file: reads what is needed to know the schema, no data beyond a bounded sample.
    ///
    /// @param options every option that was given for this format; an unknown one is a
    ///                [org.millrace.errors.QueryException]
    Table open(Path file, FormatOptions options);

    /// Opens one more file of a table of many files. A format whose files say nothing of their types (CSV) takes them
    /// from the first file's schema instead of guessing again; every other format opens the file as it is.
    ///
    /// @param first the schema of the table's first file, which this file is to agree with
    default Table openLike(Path file, FormatOptions options, Schema first) {
        return open(file, options);
    }
}
