package org.millrace.source;

import java.util.List;
import org.millrace.vectors.Vector;

/// A condition on one column of a table, in a form that statistics can refute. Several are combined by AND.
///
/// Values are one-row flat vectors of exactly the column's type and not null. A row without a value satisfies no
/// predicate but [IsNull]. Floating-point values compare as SQL engines do: NaN equals NaN and is above every number,
/// and -0.0 equals 0.0.
public sealed interface Predicate {

    /// The position of the column in the table's schema.
    int column();

    /// `column operator value`.
    record Compare(int column, Comparison operator, Vector value) implements Predicate {}

    /// `column IN (values)`: one vector with a row for each value.
    record In(int column, Vector values) implements Predicate {}

    /// `column IS NULL`.
    record IsNull(int column) implements Predicate {}

    /// `column IS NOT NULL`.
    record IsNotNull(int column) implements Predicate {}

    /// One of several alternatives, each a conjunction; `column` is that of the first predicate.
    record AnyOf(List<List<Predicate>> alternatives) implements Predicate {

        /// Copies the lists.
        public AnyOf {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }

        @Override
        public int column() {
            return alternatives.getFirst().getFirst().column();
        }
    }

    /// The operators of [Compare].
    enum Comparison {
        /// Equal.
        EQUAL,
        /// Not equal.
        NOT_EQUAL,
        /// Less.
        LESS,
        /// Less or equal.
        LESS_OR_EQUAL,
        /// Greater.
        GREATER,
        /// Greater or equal.
        GREATER_OR_EQUAL
    }
}
