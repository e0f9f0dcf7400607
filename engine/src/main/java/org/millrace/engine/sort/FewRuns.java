package org.millrace.engine.sort;

import java.util.List;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;

/// Merges runs in files until so few are left that each reader can hold a block of every one.
final class FewRuns {

    private FewRuns() {}

    /// Runs in the same order that can be merged at once.
    static List<Run> of(List<Run> made, RunSpill spill, QueryRun run, OperatorMetrics metrics) {
        int most = spill.mostRuns();
        List<Run> runs = made;
        RunSpill source = spill;
        while (runs.stream().filter(SpilledRun.class::isInstance).count() > most) {
            List<Run> before = runs;
            RunSpill target = source.next();
            int groups = (before.size() + most - 1) / most;
            Run[] after = new Run[groups];
            run.forEachLane(
                    metrics,
                    groups,
                    group -> after[group] =
                            target.write(before.subList(group * most, Math.min(before.size(), (group + 1) * most))));
            source.close();
            source = target;
            runs = List.of(after);
        }
        return runs;
    }
}
