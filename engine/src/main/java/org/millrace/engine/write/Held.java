package org.millrace.engine.write;

import org.millrace.vectors.Batch;

/// Rows that wait to be written.
///
/// @param batch the rows, without a selection, in arrays that nobody overwrites
/// @param bytes how many bytes are reserved for them
record Held(Batch batch, long bytes) {}
