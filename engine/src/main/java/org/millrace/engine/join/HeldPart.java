package org.millrace.engine.join;

import org.millrace.vectors.Vector;

/// Consecutive rows of the build side.
///
/// @param columns a vector for each column
/// @param rows    the number of rows
@SuppressWarnings("ArrayRecordComponent")
record HeldPart(Vector[] columns, int rows) {

    static final HeldPart NOTHING = new HeldPart(new Vector[0], 0);
}
