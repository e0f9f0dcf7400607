package org.millrace.engine.sort;

import java.util.List;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;

/// Merges runs in files until so few are left that each reader can hold a block of every one.
final class FewRuns {

    /// The most runs in files that one merge reads.
    private static final int MOST_RUNS = 256;

    private static final int LEAST_RUNS = 4;

    private FewRuns() {}

    /// Runs in the same order that can be merged at once.
    static List<Run> of(List<Run> made, RunSpill spill, QueryRun run, OperatorMetrics metrics) {
        long room = run.budget().share() / 2 / run.settings().threads();
        int most = (int) Math.clamp(room / RunSpill.blockBytes(), LEAST_RUNS, MOST_RUNS);
        List<Run> runs = made;
        while (runs.stream().filter(SpilledRun.class::isInstance).count() > most) {
            List<Run> before = runs;
            int groups = (before.size() + most - 1) / most;
            Run[] after = new Run[groups];
            run.forEachLane(metrics, groups, group -> {
                List<Run> some = before.subList(group * most, Math.min(before.size(), (group + 1) * most));
                after[group] = spill.write(some);
                some.forEach(Run::close);
            });
            runs = List.of(after);
        }
        return runs;
    }
}
