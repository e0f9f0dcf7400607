package org.millrace.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.Query;
import org.millrace.vectors.Batch;

/// Runs a query to its end.
final class QueryRun {

    private QueryRun() {}

    /// Runs a query and drops its rows.
    static void drain(Query query) {
        try (query) {
            while (query.next() != null) {
                // It was to run, and nobody wants its rows.
            }
        }
    }

    /// All rows of a query, which is closed afterwards.
    static ResultTable collect(Query query, @Nullable ProgressListener listener) {
        try (query;
                ProgressWatch _ = ProgressWatch.start(query, listener)) {
            List<Batch> batches = new ArrayList<>();
            for (Batch batch = query.next(); batch != null; batch = query.next()) {
                if (batch.rows() > 0) {
                    batches.add(batch.copy());
                }
            }
            return new ResultTable(query.schema(), batches);
        }
    }
}
