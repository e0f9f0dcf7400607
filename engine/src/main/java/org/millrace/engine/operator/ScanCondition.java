package org.millrace.engine.operator;

import org.millrace.engine.expression.CompiledCondition;

/// The exact filter of a scan.
///
/// @param columns   the positions of the table's columns that it reads
/// @param condition the condition over those columns, in that order
@SuppressWarnings("ArrayRecordComponent")
public record ScanCondition(int[] columns, CompiledCondition condition) {

    @Override
    public String toString() {
        return condition.toString();
    }
}
