package org.millrace.engine.bound;

import java.util.ArrayList;
import java.util.List;
import org.millrace.engine.order.SortOrder;
import org.millrace.source.Predicate;
import org.millrace.source.Predicate.Comparison;
import org.millrace.vectors.Vector;

/// The last of enough rows for a top-k, by its first keys and its place in the input.
///
/// @param words  the word of each key's value
/// @param pieces the row is in one of so many first pieces of the input
/// @param first  alternatives of which one holds for every row that is earlier in the first key
/// @param tied   alternatives of which one holds for every row that is equal in the first key and earlier in the others
/// @param equal  what holds for every row that is equal in all keys
@SuppressWarnings("ArrayRecordComponent")
record Bound(long[] words, int pieces, List<List<Predicate>> first, List<List<Predicate>> tied, List<Predicate> equal) {

    static Bound of(List<BoundKeys.Key> keys, long[] words, List<Vector> values, int pieces) {
        List<List<Predicate>> first = new ArrayList<>();
        List<List<Predicate>> tied = new ArrayList<>();
        List<Predicate> equal = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            int column = keys.get(i).column();
            Vector value = values.get(i);
            for (Predicate earlier : earlier(keys.get(i), value)) {
                (i == 0 ? first : tied).add(with(equal, earlier));
            }
            equal.add(
                    value.isNull(0)
                            ? new Predicate.IsNull(column)
                            : new Predicate.Compare(column, Comparison.EQUAL, value));
        }
        return new Bound(words.clone(), pieces, first, tied, equal);
    }

    private static List<Predicate> with(List<Predicate> some, Predicate another) {
        List<Predicate> all = new ArrayList<>(some);
        all.add(another);
        return all;
    }

    /// Alternatives of which one holds for every row that is before `value` in this key.
    private static List<Predicate> earlier(BoundKeys.Key key, Vector value) {
        SortOrder order = key.order();
        if (value.isNull(0)) {
            return order.nullsFirst() ? List.of() : List.of(new Predicate.IsNotNull(key.column()));
        }
        Comparison comparison = order.descending() ? Comparison.GREATER : Comparison.LESS;
        Predicate compare = new Predicate.Compare(key.column(), comparison, value);
        return order.nullsFirst() ? List.of(new Predicate.IsNull(key.column()), compare) : List.of(compare);
    }

    /// Whether rows of this piece that are equal in all keys are wanted.
    boolean wantsEqual(int piece) {
        return piece < pieces;
    }

    /// What holds for every row of this piece that is wanted.
    Predicate wanted(int piece) {
        List<List<Predicate>> alternatives = new ArrayList<>(first);
        alternatives.addAll(ties(piece));
        return new Predicate.AnyOf(alternatives);
    }

    /// Alternatives of which one holds for every row of this piece that is equal in the first key and wanted.
    List<List<Predicate>> ties(int piece) {
        List<List<Predicate>> alternatives = new ArrayList<>(tied);
        if (wantsEqual(piece)) {
            alternatives.add(equal);
        }
        return alternatives;
    }
}
