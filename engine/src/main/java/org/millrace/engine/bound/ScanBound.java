package org.millrace.engine.bound;

import org.millrace.engine.run.QueryRun;

/// Connects an operator that wants only some rows with the scan that they come from. Rows that are not wanted may be
/// left out or not: what the operator gives is the same.
public interface ScanBound {

    /// What is known in this run of the query; asked for when the scan is opened.
    RowBound in(QueryRun run);

    /// What the scan's line in a plan says of it; empty for nothing.
    default String label() {
        return "";
    }
}
