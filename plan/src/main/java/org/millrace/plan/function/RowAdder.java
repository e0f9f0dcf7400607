package org.millrace.plan.function;

import org.millrace.vectors.Vector;

/// How the rows of a batch are added to states.
///
/// @param <S> the state
@FunctionalInterface
public interface RowAdder<S> {

    /// What adds rows of these arguments, which are flat and have the declared types. It is only asked for rows in
    /// which no argument is missing.
    Adding<S> over(Vector[] arguments);

    /// Adds rows of one batch.
    ///
    /// @param <S> the state
    @FunctionalInterface
    interface Adding<S> {

        /// Adds a row to a state.
        void add(S state, int row);
    }
}
