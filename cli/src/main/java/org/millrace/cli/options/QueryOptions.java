package org.millrace.cli.options;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.millrace.frame.Session;
import org.millrace.frame.SessionBuilder;
import org.millrace.frame.Settings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// The options of every command that runs a query. None of them changes a result.
public final class QueryOptions {

    @ArgGroup(validate = false, heading = "%nHow the query runs (none of this changes its result):%n")
    private Group group = new Group();

    /// When progress is shown.
    public enum Progress {
        /// On a terminal.
        AUTO,
        /// On standard error, whatever that is.
        ALWAYS,
        /// Not at all.
        NEVER
    }

    private static final class Group {

        @Option(names = "--threads", paramLabel = "N", description = "Worker threads; by default one for each core.")
        private @Nullable Integer threads;

        @Option(
                names = "--memory",
                paramLabel = "SIZE",
                converter = ByteSize.class,
                description = "The memory of the whole process, such as 512m; by default 60 %% of the machine's.")
        private @Nullable Long memory;

        @Option(names = "--temp-dir", paramLabel = "DIR", description = "Where queries that need more put the rest.")
        private @Nullable Path temporary;

        @Option(
                names = "--temp-limit",
                paramLabel = "SIZE",
                converter = ByteSize.class,
                description = "The most that queries put there; by default as much as the disk takes.")
        private @Nullable Long temporaryLimit;

        @Option(
                names = "--timeout",
                paramLabel = "TIME",
                converter = TimeSpan.class,
                description = "Cancel a query that runs for longer, such as 30s, 500ms or 5m; exit code 130.")
        private @Nullable Duration timeout;

        @Option(names = "--strict-streaming", description = "Refuse a query that would have to hold its whole input.")
        private boolean strictStreaming;

        @Option(names = "--batch-rows", paramLabel = "N", description = "The most rows in a batch.")
        private @Nullable Integer batchRows;

        @Option(
                names = "--progress",
                paramLabel = "WHEN",
                description = "auto (on a terminal, the default), always or never.")
        private Progress progress = Progress.AUTO;

        @Option(names = "--explain", description = "Print how the query would run instead of running it.")
        private boolean explain;

        @Option(names = "--analyze", description = "Print what each operator did, on standard error.")
        private boolean analyze;

        @Option(
                names = "--graph",
                paramLabel = "FILE",
                converter = GraphFile.class,
                description = "Draw operators and lanes with what they did: .svg, .dot or .mmd (Mermaid). With "
                        + "--explain as far as known without running.")
        private @Nullable Path graph;

        @Option(
                names = "--profile",
                paramLabel = "FILE.html",
                description = "Write a page with the course of processor, memory and operators over the run.")
        private @Nullable Path profile;

        @Option(
                names = "--repeat",
                paramLabel = "N",
                description = "Run N times in one process; print each run's time on standard error.")
        private int repeat;
    }

    /// A session with these settings.
    public Session session() {
        return builder().build();
    }

    /// A session with these settings but the number of threads.
    public Session session(int threads) {
        return builder().threads(threads).build();
    }

    private SessionBuilder builder() {
        Settings defaults = Settings.defaults();
        SessionBuilder builder = Session.builder().threads(threads());
        if (group.memory != null) {
            // The launcher has made the heap as large as the option says; the engine gets its share of the heap.
            builder.memory(Math.min(group.memory, defaults.backend().memory()));
        }
        if (group.temporary != null) {
            builder.temporary(group.temporary);
        }
        if (group.temporaryLimit != null) {
            builder.temporaryLimit(group.temporaryLimit);
        }
        if (group.timeout != null) {
            builder.timeout(group.timeout);
        }
        if (group.strictStreaming) {
            builder.strictStreaming();
        }
        if (group.batchRows != null) {
            builder.batchRows(group.batchRows);
        }
        return builder;
    }

    /// The number of worker threads.
    public int threads() {
        return group.threads == null ? Runtime.getRuntime().availableProcessors() : group.threads;
    }

    /// The bytes of `--memory`, or what the launcher took in its place.
    public long memory() {
        return group.memory != null
                ? group.memory
                : Long.getLong("millrace.memory", Runtime.getRuntime().maxMemory());
    }

    /// Whether progress is shown.
    public boolean progress() {
        return switch (group.progress) {
            case AUTO -> Boolean.getBoolean("millrace.terminal");
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    /// Whether the plan is wanted instead of the result.
    public boolean explain() {
        return group.explain;
    }

    /// Whether each operator's work is to be said.
    public boolean analyze() {
        return group.analyze;
    }

    /// Where the task graph goes; null for nowhere.
    public @Nullable Path graph() {
        return group.graph;
    }

    /// Where the profile goes; null for nowhere.
    public @Nullable Path profile() {
        return group.profile;
    }

    /// How often the query runs.
    public int runs() {
        return Math.max(1, group.repeat);
    }

    /// Whether the time of each run is to be said.
    public boolean timed() {
        return group.repeat > 0;
    }
}
