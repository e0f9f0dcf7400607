package org.millrace.plan.function;

/// A function of 64-bit integers, the arguments of one row in an array that the next row uses again.
@FunctionalInterface
public interface LongCode {

    /// The value for one row.
    long apply(long[] arguments);
}
