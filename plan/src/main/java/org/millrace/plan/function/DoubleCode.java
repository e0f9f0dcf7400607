package org.millrace.plan.function;

/// A function of doubles, the arguments of one row in an array that the next row uses again.
@FunctionalInterface
public interface DoubleCode {

    /// The value for one row.
    double apply(double[] arguments);
}
