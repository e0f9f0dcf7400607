package org.millrace.engine.join;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Batch;

/// Joins one batch of the probe side after the other with the build side. Belongs to one thread at a time.
interface BatchJoin {

    /// Goes to a batch with at least one row, which stays valid until the next one.
    ///
    /// @param keys the probe side, which can say the keys of the batch
    void start(Batch probe, KeyedReader keys);

    /// The next rows that come of the batch, valid until the next call; null after the last.
    @Nullable
    Batch next();
}
