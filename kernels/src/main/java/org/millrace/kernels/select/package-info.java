/// Moves rows: start with [Decode], which makes any vector flat, and [Placement], which puts the rows of several
/// vectors together.
@NullMarked
package org.millrace.kernels.select;

import org.jspecify.annotations.NullMarked;
