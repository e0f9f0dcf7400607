package org.millrace.plan;

import java.util.Map;

/// What a backend may use.
///
/// @param threads         worker threads
/// @param memory          bytes that all its queries together may hold
/// @param temporary       the directory in which spill directories are made
/// @param options         further settings by name
public record BackendSettings(int threads, long memory, java.nio.file.Path temporary, Map<String, String> options) {

    /// Copies the map.
    public BackendSettings {
        options = Map.copyOf(options);
    }
}
