/// How a plan runs: pieces, lanes, workers, metrics. Start with [Rows], the pull contract of every operator, and
/// [QueryRun], what operators of one query share.
@NullMarked
package org.millrace.engine.run;

import org.jspecify.annotations.NullMarked;
