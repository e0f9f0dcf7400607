package org.millrace.frame.profile;

import java.util.List;

/// The state of a query and its process at a moment.
///
/// @param nanos    since the query started
/// @param cores    how many processors the process has kept busy since the sample before
/// @param heap     bytes of the Java heap in use, garbage included
/// @param resident bytes of the process in the machine's memory; 0 where the system does not tell
/// @param reserved bytes that operators hold
/// @param spilled  bytes that operators have put into temporary files so far
/// @param work     nanoseconds that workers have spent in each operator so far
record Sample(long nanos, double cores, long heap, long resident, long reserved, long spilled, List<Long> work) {}
