/// What operators above a scan tell it while the query runs: which of its rows they still want. Start with [ScanBound];
/// a top-k tells its [RunningBound], a join the keys of the side that it holds ([JoinBound]).
@NullMarked
package org.millrace.engine.bound;

import org.jspecify.annotations.NullMarked;
