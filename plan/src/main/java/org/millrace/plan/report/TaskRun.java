package org.millrace.plan.report;

/// A piece of work that one worker did in one go.
///
/// @param operator the position of the operator among those of the plan; that of the last one for handing rows over
/// @param phase    which of the operator's loops over lanes: 0 for reading its input, then 1 and so on for merging;
///                 negative for reading its rows ahead
/// @param lane     the lane or piece
/// @param worker   the name of the thread
/// @param from     when it began, nanoseconds since the query started
/// @param to       when it ended
public record TaskRun(int operator, int phase, int lane, String worker, long from, long to) {}
