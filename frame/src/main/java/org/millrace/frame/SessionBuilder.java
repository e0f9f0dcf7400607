package org.millrace.frame;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.plan.BackendProvider;
import org.millrace.plan.BackendSettings;
import org.millrace.plan.QuerySettings;

/// Collects the settings of a session; what is not said has a default. Starts with [Session#builder()].
public final class SessionBuilder {

    private final Settings defaults = Settings.defaults();
    private int threads = defaults.query().threads();
    private long memory = defaults.backend().memory();
    private int batchRows = defaults.query().batchRows();
    private Path temporary = defaults.backend().temporary();
    private long temporaryLimit = defaults.backend().temporaryLimit();
    private @Nullable Duration timeout;
    private boolean strictStreaming;
    private String backend = "embedded";
    private @Nullable ProgressListener progress;
    private final Map<String, String> options = new HashMap<>();
    private final Set<String> disabledRules = new HashSet<>();

    SessionBuilder() {}

    /// Worker threads; all processors by default.
    public SessionBuilder threads(int count) {
        threads = count;
        return this;
    }

    /// Bytes that all queries together may hold; three fifths of the heap by default.
    public SessionBuilder memory(long bytes) {
        memory = bytes;
        return this;
    }

    /// The most rows in a batch.
    public SessionBuilder batchRows(int rows) {
        batchRows = rows;
        return this;
    }

    /// The directory in which spill directories are made.
    public SessionBuilder temporary(Path directory) {
        temporary = directory;
        return this;
    }

    /// The most bytes in temporary files of all queries together; as many as the disk takes by default.
    public SessionBuilder temporaryLimit(long bytes) {
        temporaryLimit = bytes;
        return this;
    }

    /// How long each query may run: then it is cancelled, as by [org.millrace.plan.Query#cancel()].
    public SessionBuilder timeout(Duration patience) {
        timeout = patience;
        return this;
    }

    /// Refuses, before anything runs, every query that would have to hold its whole input, as
    /// [CollectMode#STRICT_STREAMING] does for one.
    public SessionBuilder strictStreaming() {
        strictStreaming = true;
        return this;
    }

    /// Who runs the queries; `embedded` by default.
    public SessionBuilder backend(String name) {
        backend = name;
        return this;
    }

    /// A further setting of the backend.
    public SessionBuilder option(String name, String value) {
        options.put(name, value);
        return this;
    }

    /// Leaves an optimizer rule out.
    public SessionBuilder disableRule(String name) {
        disabledRules.add(name);
        return this;
    }

    /// Who is told how far queries are.
    public SessionBuilder onProgress(ProgressListener listener) {
        progress = listener;
        return this;
    }

    /// Starts the session.
    public Session build() {
        BackendSettings resources = new BackendSettings(threads, memory, temporary, temporaryLimit, options);
        QuerySettings each = new QuerySettings(threads, batchRows, disabledRules, timeout);
        Settings settings = new Settings(resources, each, strictStreaming, progress);
        return new Session(provider().create(resources), settings);
    }

    /// By the loader of this class: tools load a driver apart from themselves.
    private static ServiceLoader<BackendProvider> services() {
        return ServiceLoader.load(BackendProvider.class, SessionBuilder.class.getClassLoader());
    }

    private BackendProvider provider() {
        Set<String> names = new TreeSet<>();
        for (BackendProvider provider : services()) {
            if (provider.name().equals(backend)) {
                return provider;
            }
            names.add(provider.name());
        }
        throw new QueryException("There is no backend '" + backend + "' on the class path; there is " + names + ".");
    }
}
