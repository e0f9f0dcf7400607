package org.millrace.plan.function;

import org.millrace.vectors.Vector;

/// What a function does with a batch. An instance is used by one thread at a time and may keep buffers; different
/// threads use different instances, unless whoever made the function handed out the same one again and again.
@FunctionalInterface
public interface VectorFunction {

    /// The result for each row.
    ///
    /// The arguments are flat (neither dictionaries nor constants), have the declared types and `rows` rows, and
    /// must not be changed. The result has the declared type and `rows` rows, may be of any vector class, and says
    /// by its validity which rows have a value. It may live in arrays that the next call uses again.
    Vector apply(Vector[] arguments, int rows);
}
