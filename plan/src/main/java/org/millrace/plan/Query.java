package org.millrace.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.plan.report.TaskRun;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// A running query. Batches are pulled by one thread; progress may be watched and the query cancelled by others.
public interface Query extends AutoCloseable {

    /// The columns of the result.
    Schema schema();

    /// The next rows of the result in their one fixed order, or null at the end. The batch is valid until the next
    /// call. Throws what went wrong, once everything that ran for the query has stopped.
    @Nullable
    Batch next();

    /// A copy of the batch that was given last, for a caller that keeps it. What is kept counts as memory of the query
    /// until it is closed; throws a [org.millrace.errors.ResourceException] where there is no room for it.
    default Batch keep(Batch batch) {
        return batch.copy();
    }

    /// How far it is; cheap, from any thread.
    Progress progress();

    /// What each operator did so far, from the last operator up to the sources. From any thread.
    List<OperatorFigures> metrics();

    /// The pieces of work that workers have finished so far, in no particular order; only the first thousands of a long
    /// query. From any thread.
    List<TaskRun> tasks();

    /// Asks the query to stop; [#next()] then throws a [org.millrace.errors.CancelledException]. From any thread.
    void cancel();

    /// Stops the query if it still runs, waits until it has, and frees everything.
    @Override
    void close();

    /// How far a query is.
    ///
    /// @param bytesDone  bytes of the input that were read or skipped
    /// @param bytesTotal bytes of the input; 0 if there is none
    /// @param rowsDone   rows of the input that were read
    /// @param nanos      nanoseconds since the start
    /// @param reserved   bytes that all queries of the backend hold in memory now
    /// @param spilled    bytes that the query put into temporary files so far
    record Progress(long bytesDone, long bytesTotal, long rowsDone, long nanos, long reserved, long spilled) {}
}
