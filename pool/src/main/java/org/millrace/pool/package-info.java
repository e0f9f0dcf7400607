/// Runs a user's own function over many chunks at once, in threads or in processes of their own. Start with
/// [WorkerPool]; [Results] is how results come back in order while only a bounded number of chunks is held.
@NullMarked
package org.millrace.pool;

import org.jspecify.annotations.NullMarked;
