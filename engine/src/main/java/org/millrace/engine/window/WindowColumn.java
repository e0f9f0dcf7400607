package org.millrace.engine.window;

import org.millrace.vectors.Vector;

/// One function on its way through a stream: pages come in order. Belongs to one thread.
interface WindowColumn {

    /// The function's values for the rows of the next page, in fresh arrays.
    Vector next(Page page);

    /// The first position that it will still look at, once the page that ends at `end` is done.
    long needs(long end);

    /// Frees what cursors stand on.
    void leave();

    /// About how many bytes of heap it takes where that grows with partitions or frames.
    default long bytes() {
        return 0;
    }
}
