package org.millrace.kernels.lists;

import org.millrace.errors.DataException;
import org.millrace.vectors.Vector;

/// A function that takes or gives lists or structs, computed for all rows of a batch at once. Unlike a
/// [org.millrace.kernels.Kernel] it decides itself what a missing operand means, and its result is a new vector, which
/// may share the elements of its operands.
@FunctionalInterface
public interface ListKernel {

    /// The result of each row.
    ///
    /// @param operands flat vectors of `rows` rows
    /// @throws DataException if the function is not defined for a value, which the message names
    Vector apply(Vector[] operands, int rows);
}
