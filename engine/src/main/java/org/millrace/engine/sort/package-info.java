/// Ordering rows. Start with [Sorting], which sorts all of them, and [TopK], which keeps the first ones; both sort
/// [KeyedRows] into [SortedRun]s and read them through [MergedRows].
@NullMarked
package org.millrace.engine.sort;

import org.jspecify.annotations.NullMarked;
