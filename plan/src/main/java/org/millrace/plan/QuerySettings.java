package org.millrace.plan;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How one query runs. None of these changes its result.
///
/// @param threads       the most worker threads at once
/// @param batchRows     the most rows in a batch
/// @param disabledRules names of optimizer rules that are left out
/// @param timeout       how long it may run before it is cancelled; null for as long as it takes
public record QuerySettings(
        int threads,
        int batchRows,
        Set<String> disabledRules,
        @Nullable Duration timeout) {

    /// Copies the set.
    public QuerySettings {
        disabledRules = Set.copyOf(disabledRules);
    }

    /// Settings of a query that may take as long as it takes.
    public QuerySettings(int threads, int batchRows, Set<String> disabledRules) {
        this(threads, batchRows, disabledRules, null);
    }

    /// These settings with another number of threads.
    public QuerySettings withThreads(int count) {
        return new QuerySettings(count, batchRows, disabledRules, timeout);
    }

    /// These settings with batches of another size.
    public QuerySettings withBatchRows(int rows) {
        return new QuerySettings(threads, rows, disabledRules, timeout);
    }

    /// These settings with other rules left out.
    public QuerySettings withDisabledRules(Set<String> rules) {
        return new QuerySettings(threads, batchRows, rules, timeout);
    }

    /// These settings with another deadline; null for none.
    public QuerySettings withTimeout(@Nullable Duration patience) {
        return new QuerySettings(threads, batchRows, disabledRules, patience);
    }
}
