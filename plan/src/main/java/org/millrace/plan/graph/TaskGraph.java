package org.millrace.plan.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.report.Division;
import org.millrace.plan.report.Holding;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.plan.report.OperatorTree;
import org.millrace.plan.report.PlannedOperator;

/// The operators of a query with their lanes and pieces, and which rows flow where between them.
///
/// A piece can be read on its own, by any worker. An operator that passes rows through has a piece for each of its
/// input's. One that holds rows first reads lanes of consecutive pieces, then gives pieces of its own, each of which
/// may need every lane.
public final class TaskGraph {

    private final String title;
    private final List<GraphNode> nodes = new ArrayList<>();
    private final Set<GraphEdge> edges = new LinkedHashSet<>();

    private TaskGraph(String title) {
        this.title = title;
    }

    /// The graph of a plan that has not run.
    ///
    /// @param title a line about the query
    public static TaskGraph planned(String title, List<PlannedOperator> plan) {
        TaskGraph graph = new TaskGraph(title);
        for (int i = 0; i < plan.size(); i++) {
            graph.add(plan, i, null, plan.get(i).cut(), 0);
        }
        graph.connect();
        return graph;
    }

    /// The graph of a query that has run, with what it did.
    public static TaskGraph ran(String title, List<OperatorFigures> operators) {
        List<PlannedOperator> plan =
                operators.stream().map(OperatorFigures::plan).toList();
        double work = Math.max(1, OperatorTree.total(operators, 0).work());
        TaskGraph graph = new TaskGraph(title);
        for (int i = 0; i < plan.size(); i++) {
            OperatorFigures figures = operators.get(i);
            graph.add(plan, i, figures, figures.cut(), figures.time().work() / work);
        }
        graph.connect();
        return graph;
    }

    private void add(
            List<PlannedOperator> plan, int at, @Nullable OperatorFigures figures, Division cut, double share) {
        Strip lanes = cut.lanes() == 0 ? null : new Strip(cut.lanes());
        List<Integer> inputs = OperatorTree.inputs(plan, at);
        nodes.add(new GraphNode(at, plan.get(at), figures, lanes, new Strip(cut.pieces()), inputs, share));
    }

    private void connect() {
        for (GraphNode node : nodes) {
            int before = 0;
            for (int i = 0; i < node.inputs().size(); i++) {
                GraphNode input = nodes.get(node.inputs().get(i));
                connect(input, node, before, i);
                before += Math.max(0, input.pieces().count());
            }
        }
    }

    /// @param before the pieces of the inputs before this one, for an operator that gives all of them
    /// @param place  which input it is
    private void connect(GraphNode input, GraphNode node, int before, int place) {
        Strip from = input.pieces();
        // An operator that holds one input lets the first one pass.
        boolean passes = place == 0 && node.plan().holding() == Holding.HOLDS_ONE_INPUT;
        Strip to = passes ? node.pieces() : node.entry();
        boolean lane = !passes && node.lanes() != null;
        if (from.count() < 0 || to.count() < 0 || node.plan().holding() == Holding.WRITES) {
            everyToEvery(input, node, lane, to);
            return;
        }
        boolean follows = to.count() >= from.count() && !lane;
        int shift = node.inputs().size() > 1 && !passes ? before : 0;
        for (int piece = 0; piece < from.count(); piece++) {
            int taker = follows ? Math.min(to.count() - 1, piece + shift) : laneOf(piece, from.count(), to.count());
            edges.add(new GraphEdge(input.number(), from.cellOf(piece), node.number(), lane, to.cellOf(taker)));
        }
    }

    /// Lane `l` of `n` has the pieces from `p * l / n` to `p * (l + 1) / n`, rounded down.
    private static int laneOf(int piece, int pieces, int lanes) {
        return (int) (((long) piece * lanes + lanes - 1) / pieces);
    }

    private void everyToEvery(GraphNode input, GraphNode node, boolean lane, Strip takers) {
        for (int from = 0; from < input.pieces().cells(); from++) {
            for (int to = 0; to < takers.cells(); to++) {
                edges.add(new GraphEdge(input.number(), from, node.number(), lane, to));
            }
        }
    }

    /// A line about the query.
    String title() {
        return title;
    }

    List<GraphNode> nodes() {
        return nodes;
    }

    Set<GraphEdge> edges() {
        return edges;
    }

    /// As a picture that needs nothing else, for light and dark backgrounds.
    public String svg() {
        return new SvgDrawing(this).text();
    }

    /// As text for Graphviz.
    public String dot() {
        return DotDrawing.of(this);
    }

    /// As text for Mermaid.
    public String mermaid() {
        return MermaidDrawing.of(this);
    }
}
