package org.millrace.optimizer.join;

import org.millrace.errors.Cancellation;
import org.millrace.optimizer.join.EqualityClasses.EqualityClass;

/// Finds the order of a region's sources that costs least.
///
/// Up to [#MOST_EXHAUSTIVE] sources all orders without needless products are looked at, bushy ones too, by dynamic
/// programming over sets of sources (Selinger et al., "Access path selection in a relational database management
/// system", SIGMOD 1979; here over pairs of subsets, as in Vance and Maier, "Rapid bushy join-order optimization with
/// Cartesian products", SIGMOD 1996). Beyond that the pair with the smallest result is joined first (Fegaras, "A new
/// heuristic for optimizing large queries", DEXA 1998). Of orders that cost the same the one found first is taken, so
/// that the same region always gets the same order.
final class JoinPlanner {

    static final int MOST_EXHAUSTIVE = 12;

    /// Rows that are filtered are held only where they are so much fewer: otherwise they need not wait.
    private static final double MUCH_SMALLER = 0.5;

    private final int size;
    private final JoinGraph graph;
    private final Cardinalities cardinalities;
    private final EqualityClasses equalities;

    JoinPlanner(JoinRegion region, JoinGraph graph, Cardinalities cardinalities, EqualityClasses equalities) {
        size = region.sources().size();
        this.graph = graph;
        this.cardinalities = cardinalities;
        this.equalities = equalities;
    }

    /// What an order costs.
    double cost(JoinTree tree) {
        return switch (tree) {
            case JoinTree.Leaf _ -> 0;
            case JoinTree.Pair(JoinTree left, JoinTree right, boolean holdsLeft) -> {
                double result = cardinalities.of(tree.sources());
                double held = rows(holdsLeft ? left.sources() : right.sources());
                double streamed = rows(holdsLeft ? right.sources() : left.sources());
                yield cost(left)
                        + cost(right)
                        + (keyed(left.sources(), right.sources())
                                ? JoinCosts.hashed(held, streamed, result)
                                : JoinCosts.product(held, streamed, result));
            }
        };
    }

    private double rows(long set) {
        return Long.bitCount(set) == 1
                ? cardinalities.ofSource(Long.numberOfTrailingZeros(set))
                : cardinalities.of(set);
    }

    /// Whether two sets are joined by keys; a source that only filters is taken to have some.
    private boolean keyed(long left, long right) {
        if (graph.filters(right)) {
            return true;
        }
        for (EqualityClass equal : equalities.classes()) {
            long all = equal.sources();
            if ((all & left) != 0 && (all & right) != 0) {
                return true;
            }
        }
        return equalities.others().stream().anyMatch(other -> other.crosses(left, right));
    }

    /// The order that costs least.
    JoinTree best() {
        return size <= MOST_EXHAUSTIVE
                ? exhaustive()
                : new GreedyJoins(size, graph, this::pair, this::resultRows).best();
    }

    private double resultRows(long set) {
        return cardinalities.of(set);
    }

    private JoinTree exhaustive() {
        int sets = 1 << size;
        double[] costs = new double[sets];
        double[] rows = new double[sets];
        int[] lefts = new int[sets];
        for (int set = 1; set < sets; set++) {
            Cancellation.checkpoint();
            rows[set] = rows(set);
            costs[set] = Integer.bitCount(set) == 1 ? 0 : Double.POSITIVE_INFINITY;
            int lowest = Integer.lowestOneBit(set);
            // Every way to cut the set in two, once: the part with the lowest source, and the rest.
            for (int part = (set - 1) & set; part != 0; part = (part - 1) & set) {
                if ((part & lowest) != 0) {
                    improve(part, set ^ part, rows, costs, lefts);
                }
            }
        }
        return tree(sets - 1, lefts, rows);
    }

    private void improve(int some, int others, double[] rows, double[] costs, int[] lefts) {
        int set = some | others;
        if (!ordered(some, lefts) || !ordered(others, lefts)) {
            return;
        }
        double inputs = costs[some] + costs[others];
        if (lefts[set] != 0 && inputs >= costs[set]) {
            return;
        }
        int left = graph.joinable(some, others) ? some : graph.joinable(others, some) ? others : 0;
        if (left == 0) {
            return;
        }
        int right = set ^ left;
        double held = Math.min(rows[left], rows[right]);
        double streamed = Math.max(rows[left], rows[right]);
        double cost = inputs
                + (keyed(left, right)
                        ? JoinCosts.hashed(held, streamed, rows[set])
                        : JoinCosts.product(held, streamed, rows[set]));
        // The first order counts whatever it costs: estimates may be without bounds, or no numbers.
        if (lefts[set] == 0 || cost < costs[set]) {
            costs[set] = cost;
            lefts[set] = left;
        }
    }

    /// Whether an order of a set is known.
    private static boolean ordered(int set, int[] lefts) {
        return lefts[set] != 0 || Integer.bitCount(set) == 1;
    }

    private JoinTree tree(int set, int[] lefts, double[] rows) {
        if (Integer.bitCount(set) == 1) {
            return new JoinTree.Leaf(Integer.numberOfTrailingZeros(set));
        }
        int left = lefts[set];
        return pair(tree(left, lefts, rows), tree(set ^ left, lefts, rows));
    }

    /// Two trees joined, the smaller one held: on the right, unless the right one only filters.
    private JoinTree pair(JoinTree left, JoinTree right) {
        double ratio = rows(left.sources()) / rows(right.sources());
        if (graph.filters(right.sources())) {
            return new JoinTree.Pair(left, right, ratio < MUCH_SMALLER);
        }
        return ratio < 1 ? new JoinTree.Pair(right, left, false) : new JoinTree.Pair(left, right, false);
    }
}
