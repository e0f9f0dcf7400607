package org.millrace.plan.relation;

import java.util.List;
import java.util.Map;

/// Which files a table is made of and how they are read.
///
/// @param paths   files, directories or glob patterns
/// @param format  the name of the format; empty to find out from the names or the first bytes
/// @param options reader options of the format
public record TableSpec(List<String> paths, String format, Map<String, String> options) {

    /// Copies the collections.
    public TableSpec {
        paths = List.copyOf(paths);
        options = Map.copyOf(options);
    }

    @Override
    public String toString() {
        return paths.size() == 1 ? paths.getFirst() : paths.getFirst() + " and " + (paths.size() - 1) + " more";
    }
}
