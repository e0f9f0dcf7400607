package org.millrace.engine.join;

import org.millrace.engine.bound.JoinBound;

/// A key of a join that a scan below the probe side has as a column.
///
/// @param bound       leads to the scan
/// @param key         which of the keys it is
/// @param scannedRows about how many rows the scan has
public record ProbeBound(JoinBound bound, int key, long scannedRows) {}
