package org.millrace.kernels;

import org.millrace.errors.DataException;
import org.millrace.vectors.Vector;

/// A function of some columns, computed for all rows of a batch at once.
///
/// Operands are flat vectors or [org.millrace.vectors.ConstantVector]s; if all are constant, `rows` is 1 and they come
/// as flat vectors. What lies under a null is computed like any other value, and must be safe to compute; only what it
/// would be refused for does not count.
@FunctionalInterface
public interface Kernel {

    /// Writes the results of rows 0 to `rows` to `out`, whose validity holds the rows in which all operands have a
    /// value; a kernel may take more rows away.
    ///
    /// @throws DataException if the function is not defined for a value, which the message names
    void apply(Vector[] operands, int rows, VectorBuffer out);
}
