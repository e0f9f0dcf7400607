package org.millrace.frame;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.Query;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// The rows of a running query, a batch at a time, in constant memory. Belongs to one thread; close it, also before
/// the end, to stop the query.
///
/// A batch is valid until the next one is asked for: [Batch#copy()] keeps it.
public final class BatchStream implements Iterator<Batch>, AutoCloseable {

    private final Query query;
    private @Nullable Batch upcoming;
    private boolean asked;

    BatchStream(Query query) {
        this.query = query;
    }

    /// The columns.
    public Schema schema() {
        return query.schema();
    }

    /// The running query, to watch its progress or cancel it.
    public Query query() {
        return query;
    }

    @Override
    public boolean hasNext() {
        if (!asked) {
            upcoming = query.next();
            asked = true;
        }
        return upcoming != null;
    }

    @Override
    public Batch next() {
        if (!hasNext() || upcoming == null) {
            throw new NoSuchElementException("The query has no more rows.");
        }
        asked = false;
        return upcoming;
    }

    @Override
    public void close() {
        query.close();
    }
}
