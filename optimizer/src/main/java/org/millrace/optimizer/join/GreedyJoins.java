package org.millrace.optimizer.join;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.LongToDoubleFunction;

/// Joins, again and again, the two trees with the smallest result.
final class GreedyJoins {

    private final JoinGraph graph;
    private final BinaryOperator<JoinTree> pair;
    private final LongToDoubleFunction rows;
    private final List<JoinTree> trees = new ArrayList<>();

    /// @param size  how many sources there are
    /// @param graph which of them can be joined
    /// @param pair  joins two trees
    /// @param rows  how many rows a set of sources has
    GreedyJoins(int size, JoinGraph graph, BinaryOperator<JoinTree> pair, LongToDoubleFunction rows) {
        this.graph = graph;
        this.pair = pair;
        this.rows = rows;
        for (int i = 0; i < size; i++) {
            trees.add(new JoinTree.Leaf(i));
        }
    }

    JoinTree best() {
        while (trees.size() > 1) {
            joinSmallest();
        }
        return trees.getFirst();
    }

    private void joinSmallest() {
        int left = -1;
        int right = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < trees.size(); i++) {
            for (int j = 0; j < trees.size(); j++) {
                long some = trees.get(i).sources();
                long others = trees.get(j).sources();
                if (i != j && graph.joinable(some, others) && (left < 0 || rows.applyAsDouble(some | others) < least)) {
                    least = rows.applyAsDouble(some | others);
                    left = i;
                    right = j;
                }
            }
        }
        JoinTree joined = pair.apply(trees.get(left), trees.get(right));
        trees.set(Math.min(left, right), joined);
        trees.remove(Math.max(left, right));
    }
}
