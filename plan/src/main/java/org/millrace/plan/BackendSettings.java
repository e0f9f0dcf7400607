package org.millrace.plan;

import java.nio.file.Path;
import java.util.Map;

/// What a backend may use.
///
/// @param threads        worker threads
/// @param memory         bytes that all its queries together may hold
/// @param temporary      the directory in which spill directories are made
/// @param temporaryLimit the most bytes that all its queries together may have in temporary files
/// @param options        further settings by name
public record BackendSettings(
        int threads, long memory, Path temporary, long temporaryLimit, Map<String, String> options) {

    /// Copies the map.
    public BackendSettings {
        options = Map.copyOf(options);
    }

    /// These settings with other memory.
    public BackendSettings withMemory(long bytes) {
        return new BackendSettings(threads, bytes, temporary, temporaryLimit, options);
    }

    /// These settings with another limit of temporary files.
    public BackendSettings withTemporaryLimit(long bytes) {
        return new BackendSettings(threads, memory, temporary, bytes, options);
    }
}
