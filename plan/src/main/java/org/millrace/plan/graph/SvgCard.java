package org.millrace.plan.graph;

import static org.millrace.plan.graph.SvgText.escaped;
import static org.millrace.plan.graph.SvgText.number;

import java.util.List;
import java.util.Locale;

/// The card of one operator: its name, its lanes and pieces as cells, what it did.
final class SvgCard {

    static final double WIDTH = 720;

    private static final double PADDING = 16;
    private static final double LINE = 16;
    private static final double CELL_HEIGHT = 20;
    private static final double CELL_GAP = 4;
    private static final double CELLS_FROM = 84;
    private static final double WIDE = 2.2;
    private static final int CHARACTERS = 104;
    private static final int LINES = 3;

    private final GraphNode node;
    private final double x;
    private final double y;

    SvgCard(GraphNode node, double x, double y) {
        this.node = node;
        this.x = x;
        this.y = y;
    }

    private static List<String> details(GraphNode node) {
        return SvgText.lines(node.plan().details(), CHARACTERS, LINES);
    }

    private static double stripsFrom(GraphNode node) {
        return PADDING + LINE + details(node).size() * LINE + 10;
    }

    private static double stripsHeight(GraphNode node) {
        return node.lanes() == null ? CELL_HEIGHT : 2 * CELL_HEIGHT + 26;
    }

    /// How high the card of an operator is.
    static double height(GraphNode node) {
        return stripsFrom(node) + stripsHeight(node) + 12 + node.facts().size() * LINE + PADDING;
    }

    /// Where rows for a cell come in, at the upper border.
    double[] entry(boolean lane, int cell) {
        return new double[] {middle(lane ? node.entry() : node.pieces(), cell), y};
    }

    /// Where the rows of a cell go out, at the lower border.
    double[] exit(int cell) {
        return new double[] {middle(node.pieces(), cell), y + height(node)};
    }

    private static double unit(Strip strip) {
        boolean folded = strip.count() > Strip.MOST;
        double units = folded ? strip.cells() - 1 + WIDE : Math.max(strip.cells(), 1);
        double room = WIDTH - CELLS_FROM - PADDING - (strip.cells() - 1) * CELL_GAP;
        return Math.min(room / units, strip.count() < 0 ? 60 : 96);
    }

    private static double width(Strip strip, int cell) {
        return strip.count() > Strip.MOST && strip.stands(cell) ? WIDE * unit(strip) : unit(strip);
    }

    private double start(Strip strip, int cell) {
        double at = x + CELLS_FROM;
        for (int i = 0; i < cell; i++) {
            at += width(strip, i) + CELL_GAP;
        }
        return at;
    }

    private double middle(Strip strip, int cell) {
        return start(strip, cell) + width(strip, cell) / 2;
    }

    void draw(StringBuilder svg) {
        String kind = node.plan().holding().name().toLowerCase(Locale.ROOT).replace('_', '-');
        svg.append("<g class=\"op ")
                .append(kind)
                .append("\"><title>")
                .append(escaped(node.plan().name()));
        svg.append("</title>\n");
        rectangle(svg, "card", x, y, WIDTH, height(node), 10);
        rectangle(svg, "edge-bar", x, y, 5, height(node), 2);
        if (node.share() > 0.005) {
            double wide = 150;
            rectangle(svg, "share-room", x + WIDTH - PADDING - wide, y + PADDING + 3, wide, 8, 4);
            rectangle(
                    svg, "share", x + WIDTH - PADDING - wide, y + PADDING + 3, Math.max(8, wide * node.share()), 8, 4);
            text(
                    svg,
                    "number",
                    x + WIDTH - PADDING - wide - 8,
                    y + PADDING + 11,
                    String.format(Locale.ROOT, "%.0f %% of the work", 100 * node.share()));
        }
        text(svg, "kind", x + PADDING, y + PADDING + 12, node.plan().kind());
        double baseline = y + PADDING + 12 + LINE + 2;
        for (String line : details(node)) {
            text(svg, "details", x + PADDING, baseline, line);
            baseline += LINE;
        }
        strips(svg);
        baseline = y + stripsFrom(node) + stripsHeight(node) + 12 + 12;
        for (String line : node.facts()) {
            text(svg, "facts", x + PADDING, baseline, line);
            baseline += LINE;
        }
        svg.append("</g>\n");
    }

    private void strips(StringBuilder svg) {
        double at = y + stripsFrom(node);
        Strip lanes = node.lanes();
        if (lanes != null) {
            strip(svg, lanes, lanes.count() == 1 ? "1 lane" : counted(lanes, "lanes"), at);
            double below = at + CELL_HEIGHT + 4;
            double end = at + CELL_HEIGHT + 22;
            Strip pieces = node.pieces();
            svg.append("<path class=\"merge\" d=\"M");
            point(svg, start(lanes, 0), below).append(" L");
            point(svg, end(lanes), below).append(" L");
            point(svg, end(pieces), end).append(" L");
            point(svg, start(pieces, 0), end).append(" Z\"/>\n");
            at = at + CELL_HEIGHT + 26;
        }
        Strip pieces = node.pieces();
        strip(svg, pieces, pieces.count() == 1 ? "1 piece" : counted(pieces, "pieces"), at);
    }

    private static String counted(Strip strip, String what) {
        return strip.count() < 0 ? what : String.format(Locale.ROOT, "%,d %s", strip.count(), what);
    }

    private double end(Strip strip) {
        int last = Math.max(0, strip.cells() - 1);
        return start(strip, last) + width(strip, last);
    }

    private static StringBuilder point(StringBuilder svg, double px, double py) {
        return svg.append(number(px)).append(' ').append(number(py));
    }

    private void strip(StringBuilder svg, Strip strip, String label, double at) {
        text(svg, "strip", x + PADDING, at + 14, label);
        for (int cell = 0; cell < strip.cells(); cell++) {
            String kind = strip.stands(cell) ? "cell many" : "cell";
            rectangle(svg, kind, start(strip, cell), at, width(strip, cell), CELL_HEIGHT, 4);
            text(svg, "cell-text", middle(strip, cell), at + 14, strip.label(cell));
        }
    }

    private static void rectangle(
            StringBuilder svg, String kind, double left, double top, double wide, double high, double round) {
        svg.append("<rect class=\"").append(kind).append("\" x=\"").append(number(left));
        svg.append("\" y=\"").append(number(top)).append("\" width=\"").append(number(wide));
        svg.append("\" height=\"")
                .append(number(high))
                .append("\" rx=\"")
                .append(number(round))
                .append("\"/>\n");
    }

    static void text(StringBuilder svg, String kind, double left, double baseline, String content) {
        svg.append("<text class=\"").append(kind).append("\" x=\"").append(number(left));
        svg.append("\" y=\"")
                .append(number(baseline))
                .append("\">")
                .append(escaped(content))
                .append("</text>\n");
    }
}
