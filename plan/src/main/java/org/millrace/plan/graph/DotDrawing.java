package org.millrace.plan.graph;

import java.util.function.BiFunction;

/// A task graph in the language of Graphviz: a cluster for each operator, a node for each lane or piece.
final class DotDrawing {

    private static final int LONGEST_LABEL = 90;

    private DotDrawing() {}

    static String of(TaskGraph graph) {
        StringBuilder text = new StringBuilder("digraph tasks {\n");
        text.append("  label=").append(quoted(graph.title())).append(";\n");
        text.append("  labelloc=t; rankdir=TB; compound=true; fontname=\"sans-serif\";\n");
        text.append("  node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=10, height=0.25];\n");
        for (GraphNode node : graph.nodes()) {
            cluster(text, node);
        }
        for (GraphEdge edge : graph.edges()) {
            text.append("  ").append(piece(edge.from(), edge.fromCell())).append(" -> ");
            text.append(edge.lane() ? lane(edge.to(), edge.toCell()) : piece(edge.to(), edge.toCell()));
            text.append(";\n");
        }
        return text.append("}\n").toString();
    }

    private static void cluster(StringBuilder text, GraphNode node) {
        String name = node.plan().name();
        String shown = name.length() <= LONGEST_LABEL ? name : name.substring(0, LONGEST_LABEL - 1) + "…";
        String label = shown + "\n" + String.join("\n", node.facts());
        text.append("  subgraph cluster_").append(node.number()).append(" {\n");
        text.append("    label=").append(quoted(label)).append("; style=rounded; color=gray;\n");
        cells(text, node, node.pieces(), DotDrawing::piece);
        Strip lanes = node.lanes();
        if (lanes != null) {
            cells(text, node, lanes, DotDrawing::lane);
            merge(text, node, lanes);
        }
        text.append("  }\n");
    }

    private static void cells(
            StringBuilder text, GraphNode node, Strip strip, BiFunction<Integer, Integer, String> name) {
        for (int cell = 0; cell < strip.cells(); cell++) {
            text.append("    ").append(name.apply(node.number(), cell));
            text.append(" [label=").append(quoted(strip.label(cell))).append("];\n");
        }
    }

    private static void merge(StringBuilder text, GraphNode node, Strip lanes) {
        String merge = "merge" + node.number();
        text.append("    ").append(merge).append(" [label=\"merge\", shape=invtrapezium];\n");
        for (int cell = 0; cell < lanes.cells(); cell++) {
            text.append("    ")
                    .append(lane(node.number(), cell))
                    .append(" -> ")
                    .append(merge)
                    .append(";\n");
        }
        for (int cell = 0; cell < node.pieces().cells(); cell++) {
            text.append("    ")
                    .append(merge)
                    .append(" -> ")
                    .append(piece(node.number(), cell))
                    .append(";\n");
        }
    }

    private static String piece(int node, int cell) {
        return "piece" + node + "_" + cell;
    }

    private static String lane(int node, int cell) {
        return "lane" + node + "_" + cell;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
