/// Data types, column vectors and batches: the currency of every other room. Start with [Batch], then [Vector] and
/// [DataType].
@NullMarked
package org.millrace.vectors;

import org.jspecify.annotations.NullMarked;
