package org.millrace.source;

import java.util.List;
import java.util.OptionalLong;
import org.millrace.vectors.Schema;

/// A table that can be scanned: one file, many files or rows in memory. Immutable and safe for many threads and
/// queries; open files belong to the readers.
public interface Table {

    /// The columns.
    Schema schema();

    /// The number of rows where it is known without reading data.
    OptionalLong rows();

    /// About how many rows there are, from the size where they are not known; empty where nothing is known.
    default OptionalLong estimatedRows() {
        return rows();
    }

    /// The size in bytes, as stored; 0 if nothing is stored.
    long bytes();

    /// What is known for sure about a column without reading data.
    ColumnStatistics statistics(int column);

    /// About how many different values a column has; empty where that is not known. May look into the file, but reads
    /// no data.
    default OptionalLong distinct(int column) {
        return OptionalLong.empty();
    }

    /// The pieces of the table in row order. The rule that cuts them looks only at the stored input: never at the
    /// request, the number of threads or the memory.
    List<Morsel> morsels();

    /// Reads consecutive morsels in order. Morsels that the request's predicates exclude are skipped.
    BatchReader read(ScanRequest request, List<Morsel> morsels);

    /// What a person wants to know about the stored table, for `inspect`. Reads no data.
    TableDescription describe();
}
