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
/// @param backend         what all queries of the session together may use
/// @param query           how each query runs
/// @param strictStreaming whether plans are refused that would have to hold their whole input
/// @param progress        who is told how far queries are; null for nobody
/// @param showsProgress   whether that one is told, and whoever else shows progress shows it
public record Settings(
        BackendSettings backend,
        QuerySettings query,
        boolean strictStreaming,
        @Nullable ProgressListener progress,
        boolean showsProgress) {

    private static final int DEFAULT_BATCH_ROWS = 8192;

    /// Checks the ranges.
    public Settings {
        if (query.threads() < 1 || backend.memory() < 1 || query.batchRows() < 1) {
            throw new QueryException("Threads, memory and batch rows are at least 1, not " + query.threads() + ", "
                    + backend.memory() + " and " + query.batchRows() + ".");
        }
        if (backend.temporaryLimit() < 0
                || (query.timeout() != null && query.timeout().isNegative())) {
            throw new QueryException("The limits of temporary files and of time cannot be negative: "
                    + backend.temporaryLimit() + " bytes, " + query.timeout() + ".");
        }
    }

    /// Settings that show progress.
    public Settings(
            BackendSettings backend,
            QuerySettings query,
            boolean strictStreaming,
            @Nullable ProgressListener progress) {
        this(backend, query, strictStreaming, progress, true);
    }

    /// These settings with another way to run queries.
    Settings with(QuerySettings newQuery) {
        return new Settings(backend, newQuery, strictStreaming, progress, showsProgress);
    }

    /// These settings with other resources.
    Settings with(BackendSettings newBackend) {
        return new Settings(newBackend, query, strictStreaming, progress, showsProgress);
    }

    /// These settings with progress shown or not.
    Settings showingProgress(boolean shown) {
        return new Settings(backend, query, strictStreaming, progress, shown);
    }

    /// All processors, three fifths of the heap, and the system's directory for temporary files, without limits of
    /// disk or time.
    public static Settings defaults() {
        Runtime runtime = Runtime.getRuntime();
        int threads = runtime.availableProcessors();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
        return new Settings(
                new BackendSettings(threads, runtime.maxMemory() / 5 * 3, temporary, Long.MAX_VALUE, Map.of()),
                new QuerySettings(threads, DEFAULT_BATCH_ROWS, Set.of()),
                false,
                null);
    }
}
