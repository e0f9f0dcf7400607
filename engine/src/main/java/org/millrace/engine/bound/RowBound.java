package org.millrace.engine.bound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.source.Predicate;
import org.millrace.source.RowFilter;

/// What a running query knows of the rows of one scan that are wanted. Thread-safe.
public interface RowBound {

    /// What holds for all rows of this piece that are wanted, for skipping; nothing as long as nothing is known.
    List<Predicate> predicates(int piece);

    /// Whether single rows are looked at, so that a reader needs a filter.
    boolean testsRows();

    /// A filter for one reader that lets through those rows that `own` lets through and that may be wanted.
    ///
    /// @param piece the first piece of the input that the reader reads
    /// @param own   the filter that the reader has otherwise; null for none
    @Nullable
    RowFilter filter(int piece, @Nullable RowFilter own);

    /// Every row is wanted.
    RowBound NONE = new RowBound() {
        @Override
        public List<Predicate> predicates(int piece) {
            return List.of();
        }

        @Override
        public boolean testsRows() {
            return false;
        }

        @Override
        public @Nullable RowFilter filter(int piece, @Nullable RowFilter own) {
            return own;
        }
    };
}
