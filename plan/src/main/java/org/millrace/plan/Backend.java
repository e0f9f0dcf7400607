package org.millrace.plan;

import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.TableHandle;
import org.millrace.plan.relation.TableSpec;
import org.millrace.plan.report.PlannedOperator;

/// Who runs plans: the embedded engine, or Spark. Found by [java.util.ServiceLoader] through [BackendProvider].
/// Thread-safe.
public interface Backend extends AutoCloseable {

    /// Opens a table: finds its files and its schema, reads no data beyond a bounded sample.
    TableHandle open(TableSpec spec);

    /// Starts a query. The plan is optimized first. Cancelling the work within which this is called
    /// ([org.millrace.errors.Cancellation]) cancels the query, also while it is planned.
    Query start(Relation plan, QuerySettings settings);

    /// The plan as it would run, as text: the logical plan, the optimized plan, how each node runs.
    String explain(Relation plan, QuerySettings settings);

    /// The operators that would run, from the last one up to the sources, with what they are expected to need.
    List<PlannedOperator> physical(Relation plan, QuerySettings settings);

    /// Changes what all queries together may hold and put into temporary files, also those that run: they give
    /// nothing back at once, and get no more until they are below.
    ///
    /// @param memory         bytes, no more than the backend was made with
    /// @param temporaryLimit bytes
    default void limit(long memory, long temporaryLimit) {
        throw new QueryException("This backend cannot change its limits while it is open.");
    }

    /// Ends what still runs and frees what is held.
    @Override
    void close();
}
