package org.millrace.plan.graph;

/// A task graph in the language of Mermaid: a subgraph for each operator, a node for each lane or piece.
final class MermaidDrawing {

    private static final int LONGEST_LABEL = 90;

    private MermaidDrawing() {}

    static String of(TaskGraph graph) {
        StringBuilder text = new StringBuilder("---\ntitle: " + quoted(graph.title()) + "\n---\nflowchart TB\n");
        for (GraphNode node : graph.nodes()) {
            subgraph(text, node);
        }
        for (GraphEdge edge : graph.edges()) {
            text.append("  ").append(cell('p', edge.from(), edge.fromCell())).append(" --> ");
            text.append(cell(edge.lane() ? 'l' : 'p', edge.to(), edge.toCell())).append('\n');
        }
        return text.toString();
    }

    private static void subgraph(StringBuilder text, GraphNode node) {
        String name = node.plan().name();
        String shown = name.length() <= LONGEST_LABEL ? name : name.substring(0, LONGEST_LABEL - 1) + "…";
        String label = shown + "\n" + String.join("\n", node.facts());
        text.append("  subgraph op")
                .append(node.number())
                .append('[')
                .append(quoted(label))
                .append("]\n");
        cells(text, node, node.pieces(), 'p');
        Strip lanes = node.lanes();
        if (lanes != null) {
            cells(text, node, lanes, 'l');
            String merge = "m" + node.number();
            text.append("    ").append(merge).append("[/merge\\]\n");
            for (int i = 0; i < lanes.cells(); i++) {
                text.append("    ")
                        .append(cell('l', node.number(), i))
                        .append(" --> ")
                        .append(merge)
                        .append('\n');
            }
            for (int i = 0; i < node.pieces().cells(); i++) {
                text.append("    ")
                        .append(merge)
                        .append(" --> ")
                        .append(cell('p', node.number(), i))
                        .append('\n');
            }
        }
        text.append("  end\n");
    }

    private static void cells(StringBuilder text, GraphNode node, Strip strip, char kind) {
        for (int i = 0; i < strip.cells(); i++) {
            text.append("    ").append(cell(kind, node.number(), i));
            text.append('(').append(quoted(strip.label(i))).append(")\n");
        }
    }

    private static String cell(char kind, int node, int cell) {
        return "" + kind + node + "_" + cell;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("#", "#35;").replace("\"", "#quot;").replace("\n", "<br/>") + "\"";
    }
}
