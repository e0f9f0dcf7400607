package org.millrace.plan.relation;

/// One of the two inputs of a join.
public enum JoinSide {
    /// The first input.
    LEFT,
    /// The second input.
    RIGHT
}
