package org.millrace.plan;

import java.util.Set;

/// How one query runs. None of these changes its result.
///
/// @param threads       the most worker threads at once
/// @param batchRows     the most rows in a batch
/// @param disabledRules names of optimizer rules that are left out
public record QuerySettings(int threads, int batchRows, Set<String> disabledRules) {

    /// Copies the set.
    public QuerySettings {
        disabledRules = Set.copyOf(disabledRules);
    }
}
