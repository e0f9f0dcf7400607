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
record JoinRun(QueryRun query, OperatorMetrics metrics) {

    static final String OWNER = "join";

    /// Runs a task for every lane on the query's workers.
    void forEachLane(int lanes, LaneTask task) {
        query.forEachLane(metrics, lanes, task);
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
