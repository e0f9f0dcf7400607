package org.millrace.frame;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.plan.BackendSettings;
import org.millrace.plan.QuerySettings;

/// What a session may use and how its queries run. None of this changes a result.
///
/// @param threads       worker threads
/// @param memory        bytes that all queries together may hold
/// @param batchRows     the most rows in a batch
/// @param temporary     the directory in which spill directories are made
/// @param options       further settings of the backend by name
/// @param disabledRules names of optimizer rules that are left out
/// @param progress      who is told how far queries are; null for nobody
public record Settings(
        int threads,
        long memory,
        int batchRows,
        Path temporary,
        Map<String, String> options,
        Set<String> disabledRules,
        @Nullable ProgressListener progress) {

    private static final int DEFAULT_BATCH_ROWS = 8192;

    /// Checks the ranges and copies the collections.
    public Settings {
        if (threads < 1 || memory < 1 || batchRows < 1) {
            throw new QueryException("Threads, memory and batch rows are at least 1, not " + threads + ", " + memory
                    + " and " + batchRows + ".");
        }
        options = Map.copyOf(options);
        disabledRules = Set.copyOf(disabledRules);
    }

    /// All processors, three fifths of the heap, and the system's directory for temporary files.
    public static Settings defaults() {
        Runtime runtime = Runtime.getRuntime();
        return new Settings(
                runtime.availableProcessors(),
                runtime.maxMemory() / 5 * 3,
                DEFAULT_BATCH_ROWS,
                Path.of(System.getProperty("java.io.tmpdir", ".")),
                Map.of(),
                Set.of(),
                null);
    }

    BackendSettings forBackend() {
        return new BackendSettings(threads, memory, temporary, options);
    }

    QuerySettings forQuery() {
        return new QuerySettings(threads, batchRows, disabledRules);
    }
}
