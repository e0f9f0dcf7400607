package org.millrace.engine.expression;

/// A condition that was prepared for choosing rows. Immutable and shared by all lanes; what runs is a [RowSelector].
public interface CompiledCondition {

    /// A new selector with scratch buffers of its own, for one thread at a time.
    RowSelector open();
}
