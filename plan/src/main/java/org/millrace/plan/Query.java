package org.millrace.plan;

import org.jspecify.annotations.Nullable;
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

    /// How far it is; cheap, from any thread.
    Progress progress();

    /// What each operator did so far, from the last operator up to the sources.
    java.util.List<OperatorMetrics> metrics();

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
    record Progress(long bytesDone, long bytesTotal, long rowsDone, long nanos) {}

    /// What one operator did.
    ///
    /// @param name     its name with what matters of its plan
    /// @param depth    how deep it stands in the plan, the last operator at 0
    /// @param rows     rows that it gave
    /// @param batches  batches that it gave
    /// @param nanos    nanoseconds of work of all threads
    /// @param bytes    the most bytes that it held
    record OperatorMetrics(String name, int depth, long rows, long batches, long nanos, long bytes) {}
}
