package org.millrace.plan.relation;

import java.util.List;
import java.util.Map;

/// Where and how rows are written.
///
/// @param path        a file, or a directory where there are several files or partitions
/// @param format      the name of the format; empty to find out from the path
/// @param options     writer options of the format
/// @param partitionBy names of the columns whose values become directories `name=value`; empty for none
/// @param files       how many files of nearly equal row counts, in row order; 1 for a single file
public record WriteSpec(String path, String format, Map<String, String> options, List<String> partitionBy, int files) {

    /// Copies the collections.
    public WriteSpec {
        options = Map.copyOf(options);
        partitionBy = List.copyOf(partitionBy);
    }
}
