package org.millrace.plan.graph;

import static org.millrace.plan.graph.SvgText.number;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.millrace.plan.report.Holding;

/// Draws a task graph as SVG with a layout of its own.
final class SvgDrawing {

    private static final double HEAD = 66;
    private static final double FOOT = 44;
    private static final double LEAST_WIDTH = SvgCard.WIDTH + 2 * SvgLayout.MARGIN;

    /// Of a legend's entry: its mark, and each character of its words.
    private static final double MARK = 22;

    private static final double CHARACTER = 6.6;

    private final TaskGraph graph;
    private final SvgLayout layout;
    private final List<SvgCard> cards;

    SvgDrawing(TaskGraph graph) {
        this.graph = graph;
        this.layout = new SvgLayout(graph.nodes(), HEAD);
        this.cards = graph.nodes().stream()
                .map(node -> new SvgCard(node, layout.left(node), layout.top(node)))
                .toList();
    }

    String text() {
        double width = Math.max(LEAST_WIDTH, layout.width());
        double height = layout.height() + FOOT;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(number(width));
        svg.append(' ').append(number(height)).append("\" width=\"").append(number(width));
        svg.append("\" height=\"").append(number(height)).append("\" role=\"img\">\n");
        svg.append("<title>").append(SvgText.escaped(graph.title())).append("</title>\n");
        svg.append("<style>\n").append(SvgStyle.CSS).append("</style>\n");
        svg.append("<defs><marker id=\"tip\" viewBox=\"0 0 6 6\" refX=\"5.5\" refY=\"3\" markerWidth=\"6\"");
        svg.append(
                " markerHeight=\"6\" orient=\"auto\"><path class=\"tip\" d=\"M0 0 L6 3 L0 6 Z\"/></marker></defs>\n");
        svg.append("<rect class=\"page\" width=\"100%\" height=\"100%\"/>\n");
        SvgCard.text(svg, "title", SvgLayout.MARGIN, 34, "Task graph");
        SvgCard.text(svg, "subtitle", SvgLayout.MARGIN, 52, graph.title());
        graph.edges().forEach(edge -> edge(svg, edge));
        cards.forEach(card -> card.draw(svg));
        legend(svg, layout.height() + 26);
        return svg.append("</svg>\n").toString();
    }

    private void edge(StringBuilder svg, GraphEdge edge) {
        double[] from = cards.get(edge.from()).exit(edge.fromCell());
        double[] to = cards.get(edge.to()).entry(edge.lane(), edge.toCell());
        double bend = (to[1] - from[1]) / 2;
        svg.append("<path class=\"flow\" marker-end=\"url(#tip)\" d=\"M")
                .append(number(from[0]))
                .append(' ')
                .append(number(from[1]));
        svg.append(" C").append(number(from[0])).append(' ').append(number(from[1] + bend));
        svg.append(' ').append(number(to[0])).append(' ').append(number(to[1] - bend));
        svg.append(' ').append(number(to[0])).append(' ').append(number(to[1])).append("\"/>\n");
    }

    private void legend(StringBuilder svg, double y) {
        double x = SvgLayout.MARGIN;
        List<Holding> used = graph.nodes().stream()
                .map(node -> node.plan().holding())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
        for (Holding holding : used) {
            String kind = holding.name().toLowerCase(Locale.ROOT).replace('_', '-');
            svg.append("<g class=\"op ")
                    .append(kind)
                    .append("\"><rect class=\"edge-bar\" x=\"")
                    .append(number(x));
            svg.append("\" y=\"").append(number(y - 10)).append("\" width=\"12\" height=\"12\" rx=\"3\"/>");
            SvgCard.text(svg, "facts", x + MARK - 4, y, holding.words());
            svg.append("</g>\n");
            x += MARK + CHARACTER * holding.words().length() + MARK;
        }
    }
}
