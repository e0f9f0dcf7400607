package org.millrace.frame;

/// What [Frame#collect(CollectMode)] may do.
public enum CollectMode {
    /// Runs every plan.
    IN_MEMORY,
    /// Refuses, before anything runs, a plan with an operator that would have to hold its whole input: a sort
    /// without a limit, or an aggregate that needs all values at once, such as a median. What holds one entry for
    /// each group or each distinct row is allowed.
    STRICT_STREAMING
}
