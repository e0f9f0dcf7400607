package org.millrace.optimizer.join;

/// An order in which the sources of a region are joined.
sealed interface JoinTree {

    /// The sources in it, one bit each.
    long sources();

    /// One source.
    ///
    /// @param index its position in the region
    record Leaf(int index) implements JoinTree {

        @Override
        public long sources() {
            return 1L << index;
        }
    }

    /// Two trees that are joined.
    ///
    /// @param left  one of them; what is filtered where the other one is a source that only filters
    /// @param right the other one
    /// @param holdsLeft whether the left one is held, and the right one streams past it
    record Pair(JoinTree left, JoinTree right, boolean holdsLeft) implements JoinTree {

        @Override
        public long sources() {
            return left.sources() | right.sources();
        }
    }
}
