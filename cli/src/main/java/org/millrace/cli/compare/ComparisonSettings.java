package org.millrace.cli.compare;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.cli.options.QueryOptions;

/// What is compared and how.
///
/// @param data      the directory of the data, which are made when they are not there
/// @param rows      rows of the sales table
/// @param runs      measured runs of each workload, after a warm-up
/// @param python    the Python of the peers that need one
/// @param only      parts of the names of the workloads wanted; empty for all
/// @param slow      whether peers that take many seconds for a workload run too
/// @param cold      whether whole processes are compared as well
/// @param single    the workload to run once, as a process of its own; null for a comparison
/// @param tpch      the scale of TPC-H to compare instead of the sales; null for the sales
/// @param query     threads and memory
public record ComparisonSettings(
        Path data,
        long rows,
        int runs,
        String python,
        List<String> only,
        boolean slow,
        boolean cold,
        @Nullable String single,
        @Nullable Double tpch,
        QueryOptions query) {

    /// Copies the list.
    public ComparisonSettings {
        only = List.copyOf(only);
    }
}
