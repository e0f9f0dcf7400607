package org.millrace.frame;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.plan.BackendProvider;

/// Collects the settings of a session; what is not said has a default. Starts with [Session#builder()].
public final class SessionBuilder {

    private final Settings defaults = Settings.defaults();
    private int threads = defaults.threads();
    private long memory = defaults.memory();
    private int batchRows = defaults.batchRows();
    private Path temporary = defaults.temporary();
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
        Settings settings = new Settings(threads, memory, batchRows, temporary, options, disabledRules, progress);
        return new Session(provider().create(settings.forBackend()), settings);
    }

    private BackendProvider provider() {
        Set<String> names = new TreeSet<>();
        for (BackendProvider provider : ServiceLoader.load(BackendProvider.class)) {
            if (provider.name().equals(backend)) {
                return provider;
            }
            names.add(provider.name());
        }
        throw new QueryException("There is no backend '" + backend + "' on the class path; there is " + names + ".");
    }
}
