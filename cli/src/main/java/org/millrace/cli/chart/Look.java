package org.millrace.cli.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/// Colours, fonts and margins that all charts have.
final class Look {

    static final Color LINE = new Color(0x0B6E99);
    static final Color AREA = new Color(0x0B, 0x6E, 0x99, 48);
    static final Color LEVEL = new Color(0xB3541E);
    static final Color FIRST = new Color(0xF3F1EA);
    static final Color SECOND = new Color(0xE6EEF2);
    static final Color QUIET = new Color(0x55606A);
    static final Color CLEAR = new Color(0, 0, 0, 0);
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 20);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final BasicStroke DASHES =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 0, new float[] {6, 4}, 0);
    static final RectangleInsets BELOW_TITLE = new RectangleInsets(2, 0, 12, 0);

    private static final Color INK = new Color(0x1F2933);
    private static final Color GRID = new Color(0xD5DADF);

    private Look() {}

    static void apply(JFreeChart chart) {
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(18, 18, 14, 26));
        chart.getTitle().setPaint(INK);
        chart.getRenderingHints().put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        XYPlot plot = (XYPlot) chart.getPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(0.8f));
        plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
    }

    static void apply(NumberAxis axis) {
        axis.setLabelFont(TEXT);
        axis.setLabelPaint(QUIET);
        axis.setTickLabelFont(SMALL);
        axis.setTickLabelPaint(QUIET);
        axis.setTickLabelInsets(new RectangleInsets(8, 12, 8, 12));
        axis.setAxisLinePaint(GRID);
        axis.setTickMarkPaint(GRID);
    }
}
