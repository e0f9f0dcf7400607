package org.millrace.engine.join;

import java.util.List;
import org.millrace.engine.run.LaneTask;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.spill.BatchFile;
import org.millrace.vectors.DataType;

/// A join in a running query.
///
/// @param query   the query
/// @param metrics what the join counts
/// @param alone   whether the calling thread does all work itself, because others work beside it
record JoinRun(QueryRun query, OperatorMetrics metrics, boolean alone) {

    static final String OWNER = "join";

    /// Runs a task for every lane on the query's workers.
    void forEachLane(int lanes, LaneTask task) {
        if (!alone) {
            query.forEachLane(metrics, lanes, task);
            return;
        }
        for (int lane = 0; lane < lanes; lane++) {
            query.check();
            task.run(lane);
        }
    }

    /// How many threads run such tasks at once.
    int threads() {
        return alone ? 1 : query.settings().threads();
    }

    /// The same for one of several threads that work side by side.
    JoinRun onOneThread() {
        return new JoinRun(query, metrics, true);
    }

    /// Stops where the query was cancelled.
    void check() {
        query.check();
    }

    /// The most rows in a batch.
    int batchRows() {
        return query.settings().batchRows();
    }

    /// An empty file for spilled rows.
    BatchFile file(List<DataType> types) {
        return BatchFile.create(query, OWNER, types, metrics);
    }
}
