package org.millrace.engine.bound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.order.SortOrder;
import org.millrace.source.ColumnStatistics;
import org.millrace.source.Predicate;
import org.millrace.source.Predicate.Comparison;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// What is known of the keys that the held side of a join has: of others no row is wanted. Immutable.
final class KeyFacts {

    private final KeyExtremes extremes;
    private final boolean missing;
    private final @Nullable Vector few;
    private final @Nullable KeySet set;

    /// @param extremes what is between the least and the greatest
    /// @param missing  whether rows without a value are wanted
    /// @param few      all values, where these are few; null otherwise
    /// @param set      all values; null where nothing is known beside the extremes
    KeyFacts(KeyExtremes extremes, boolean missing, @Nullable Vector few, @Nullable KeySet set) {
        this.extremes = extremes;
        this.missing = missing;
        this.few = few;
        this.set = set;
    }

    /// What holds for all wanted rows of a table.
    ///
    /// @param column the key's position in the table's schema
    List<Predicate> predicates(int column) {
        List<Predicate> present = present(column);
        return missing
                ? List.of(new Predicate.AnyOf(List.of(List.of(new Predicate.IsNull(column)), present)))
                : present;
    }

    private List<Predicate> present(int column) {
        Vector least = extremes.least();
        Vector greatest = extremes.greatest();
        if (least == null || greatest == null) {
            return List.of(new Predicate.In(column, VectorBuilder.of(extremes.type(), List.of())));
        }
        return few != null
                ? List.of(new Predicate.In(column, few))
                : List.of(
                        new Predicate.Compare(column, Comparison.GREATER_OR_EQUAL, least),
                        new Predicate.Compare(column, Comparison.LESS_OR_EQUAL, greatest));
    }

    /// Whether every row of a column with these statistics is wanted, as far as it can be told row by row.
    boolean satisfiedBy(ColumnStatistics statistics) {
        Vector minimum = statistics.minimum();
        Vector maximum = statistics.maximum();
        if (minimum == null || maximum == null || extremes.least() == null || set != null && !set.full()) {
            return false;
        }
        SortOrder order = extremes.order();
        KeyWords words = new KeyWords(order);
        long first = words.of(minimum)[0];
        long last = words.of(maximum)[0];
        boolean nothingMissing = missing || statistics.nullCount().orElse(1) == 0;
        return nothingMissing
                && (first > extremes.leastWord() || first == extremes.leastWord() && order.decisive(first))
                && (last < extremes.greatestWord() || last == extremes.greatestWord() && order.decisive(last));
    }

    /// A test for one reader.
    KeyTest test() {
        if (extremes.least() == null && !missing) {
            return (_, _, _) -> 0;
        }
        return set == null || set.full() ? range() : set.open();
    }

    /// Lets through what is between the extremes, as far as words tell, and the word of a missing value where rows
    /// without one are wanted.
    private KeyTest range() {
        KeyWords words = new KeyWords(extremes.order());
        boolean some = extremes.least() != null;
        long least = some ? extremes.leastWord() : Long.MAX_VALUE;
        long greatest = some ? extremes.greatestWord() : Long.MIN_VALUE;
        long always = missing ? extremes.order().nullWord() : least;
        return (column, positions, count) -> {
            long[] rowWords = words.of(column);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int position = positions[i];
                long word = rowWords[position];
                positions[kept] = position;
                kept += word >= least && word <= greatest || word == always ? 1 : 0;
            }
            return kept;
        };
    }
}
