package org.millrace.engine.window;

import org.millrace.plan.expression.WindowCall;

/// A call and where its inputs are among a page's columns.
///
/// @param call   the call
/// @param input  its first argument, without a value where a filter says so; NONE where it has none
/// @param second the default of lag and lead, the filter of an aggregate that looks at nulls; NONE where there is none
public record PlannedCall(WindowCall call, int input, int second) {

    static final int NONE = -1;
}
