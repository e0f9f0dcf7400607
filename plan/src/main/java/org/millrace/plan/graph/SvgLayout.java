package org.millrace.plan.graph;

import java.util.ArrayList;
import java.util.List;

/// Where the cards of operators stand: sources at the top, what reads from them below, the inputs of one operator side
/// by side and centred above it.
final class SvgLayout {

    static final double MARGIN = 28;
    private static final double ROW_GAP = 44;
    private static final double COLUMN_GAP = 32;

    private final List<GraphNode> nodes;
    private final double[] left;
    private final double[] top;
    private final double width;
    private final double height;

    /// @param top where the first row begins
    SvgLayout(List<GraphNode> nodes, double top) {
        this.nodes = nodes;
        this.left = new double[nodes.size()];
        this.top = new double[nodes.size()];
        this.width = nodes.isEmpty() ? 0 : span(nodes.getFirst()) + 2 * MARGIN;
        if (!nodes.isEmpty()) {
            place(nodes.getFirst(), MARGIN);
        }
        this.height = rows(top);
    }

    /// How much room a card and everything above it takes.
    private double span(GraphNode node) {
        double inputs = 0;
        for (int input : node.inputs()) {
            inputs += span(nodes.get(input)) + (inputs > 0 ? COLUMN_GAP : 0);
        }
        return Math.max(SvgCard.WIDTH, inputs);
    }

    private void place(GraphNode node, double from) {
        left[node.number()] = from + (span(node) - SvgCard.WIDTH) / 2;
        double inputs = node.inputs().stream()
                        .mapToDouble(input -> span(nodes.get(input)))
                        .sum()
                + COLUMN_GAP * Math.max(0, node.inputs().size() - 1);
        double next = from + Math.max(0, (span(node) - inputs) / 2);
        for (int input : node.inputs()) {
            place(nodes.get(input), next);
            next += span(nodes.get(input)) + COLUMN_GAP;
        }
    }

    /// Gives each depth a row; the deepest is at the top. Returns where the last one ends.
    private double rows(double start) {
        int deepest = nodes.stream().mapToInt(node -> node.plan().depth()).max().orElse(0);
        double y = start;
        for (int depth = deepest; depth >= 0; depth--) {
            int wanted = depth;
            List<GraphNode> row = new ArrayList<>(
                    nodes.stream().filter(node -> node.plan().depth() == wanted).toList());
            double highest = row.stream().mapToDouble(SvgCard::height).max().orElse(0);
            for (GraphNode node : row) {
                top[node.number()] = y + highest - SvgCard.height(node);
            }
            y += highest + ROW_GAP;
        }
        return y - ROW_GAP;
    }

    double left(GraphNode node) {
        return left[node.number()];
    }

    double top(GraphNode node) {
        return top[node.number()];
    }

    double width() {
        return width;
    }

    /// Where the last row ends.
    double height() {
        return height;
    }
}
