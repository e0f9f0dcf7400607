package org.millrace.memory;

/// A say in what a [MemoryBudget] grants, for a program that shares its memory with other parts of itself and knows
/// when it runs short. What is refused here is refused as if the budget were full. Thread-safe.
@FunctionalInterface
public interface Admission {

    /// Everything that the budget has room for.
    Admission FREE = (_, _) -> true;

    /// Whether `bytes` more may be reserved now; returns at once.
    ///
    /// @param reserved the bytes that are reserved already
    boolean admits(long bytes, long reserved);
}
