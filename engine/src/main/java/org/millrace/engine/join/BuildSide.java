package org.millrace.engine.join;

import org.jspecify.annotations.Nullable;

/// The build side in memory, ready to be looked up.
///
/// @param rows  its rows
/// @param index finds the rows of keys; null where there are no keys
/// @param marks which rows had a match; null where nobody wants to know
record BuildSide(
        BuildRows rows, @Nullable KeyIndex index, @Nullable Marks marks) {}
