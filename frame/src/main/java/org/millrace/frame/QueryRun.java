package org.millrace.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.ResourceException;
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

    /// All rows of a query, which is closed afterwards. While they are collected they count as memory of the query;
    /// the table is its owner's, and no query has less because somebody keeps one.
    static ResultTable collect(Query query, @Nullable ProgressListener listener) {
        try (query;
                ProgressWatch _ = ProgressWatch.start(query, listener)) {
            List<Batch> batches = new ArrayList<>();
            for (Batch batch = query.next(); batch != null; batch = query.next()) {
                if (batch.rows() > 0) {
                    batches.add(query.keep(batch));
                }
            }
            return new ResultTable(query.schema(), batches);
        } catch (OutOfMemoryError full) {
            throw new ResourceException(
                    "The Java heap is full: the result does not fit beside what else is kept. Take the rows as a stream"
                            + " or write them to a file, or give more memory.",
                    full);
        }
    }
}
