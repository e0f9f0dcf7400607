package org.millrace.engine.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.order.SortOrder;
import org.millrace.source.Predicate;
import org.millrace.vectors.Vector;

/// What a running top-k knows about its first key: enough rows were seen with this value or an earlier one, so rows
/// with a
/// later value are not wanted. Rows with the same value may be. Tightened by many threads, read by all scans.
public final class RunningBound {

    private final int column;
    private final SortOrder order;

    // Written under the object's lock, read without: each state is immutable and every one is true for good.
    private volatile @Nullable State state;

    RunningBound(int column, SortOrder order) {
        this.column = column;
        this.order = order;
    }

    /// A bound.
    ///
    /// @param word       the word of the value
    /// @param predicates what holds for all rows that are wanted
    private record State(long word, List<Predicate> predicates) {}

    /// The position of the table's column.
    public int column() {
        return column;
    }

    /// The order of the column's values.
    public SortOrder order() {
        return order;
    }

    /// Notes that enough rows have values up to this one.
    ///
    /// @param word  its word in the order
    /// @param value a flat vector of one row
    public synchronized void tighten(long word, Vector value) {
        State known = state;
        if (known == null || word < known.word()) {
            state = new State(word, predicates(value));
        }
    }

    /// The greatest word of rows that are wanted.
    public long word() {
        State known = state;
        return known == null ? Long.MAX_VALUE : known.word();
    }

    /// What holds for all rows that are wanted, for skipping; nothing as long as nothing is known.
    public List<Predicate> predicates() {
        State known = state;
        return known == null ? List.of() : known.predicates();
    }

    private List<Predicate> predicates(Vector value) {
        Predicate missing = new Predicate.IsNull(column);
        if (value.isNull(0)) {
            return order.nullsFirst() ? List.of(missing) : List.of();
        }
        Predicate.Comparison comparison =
                order.descending() ? Predicate.Comparison.GREATER_OR_EQUAL : Predicate.Comparison.LESS_OR_EQUAL;
        Predicate compare = new Predicate.Compare(column, comparison, value);
        return order.nullsFirst()
                ? List.of(new Predicate.AnyOf(List.of(List.of(missing), List.of(compare))))
                : List.of(compare);
    }
}
