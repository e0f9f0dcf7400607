package org.millrace.frame;

import org.millrace.plan.Query;

/// Is told how far a query is while [Frame#collect()], [Frame#count()] or a write waits for it. Called about five
/// times a second by a thread of its own, and once at the end.
@FunctionalInterface
public interface ProgressListener {

    /// How far the query is now.
    void progress(Query.Progress progress);
}
