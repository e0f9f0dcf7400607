package org.millrace.cli.chart;

import java.awt.BasicStroke;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.millrace.cli.memory.MemoryTrace.Sample;

/// Resident memory over time, with a band for each run.
///
/// @param title    what the chart shows
/// @param subtitle what was run
/// @param samples  the memory
/// @param runs     what ran when
/// @param budget   bytes of `--memory`, drawn where it is not far above the memory used
public record MemoryChart(String title, String subtitle, List<Sample> samples, List<Run> runs, long budget) {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 640;
    private static final int LABELS_BESIDE_ONE_ANOTHER = 18;
    private static final double MEGABYTE = 1 << 20;

    /// A band of the chart.
    ///
    /// @param label what ran
    /// @param from  seconds
    /// @param to    seconds
    /// @param first whether it is drawn in the first of two colours
    public record Run(String label, double from, double to, boolean first) {}

    /// Copies the lists.
    public MemoryChart {
        samples = List.copyOf(samples);
        runs = List.copyOf(runs);
    }

    /// The chart as a PNG image at twice the resolution of a plain screen.
    public byte[] png() {
        BufferedImage image = chart().createBufferedImage(2 * WIDTH, 2 * HEIGHT, WIDTH, HEIGHT, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private JFreeChart chart() {
        XYPlot plot = new XYPlot(data(), axis("seconds"), axis("resident memory, MB"), null);
        JFreeChart chart = new JFreeChart(title, Look.TITLE, plot, false);
        chart.addSubtitle(new TextTitle(
                subtitle,
                Look.TEXT,
                Look.QUIET,
                TextTitle.DEFAULT_POSITION,
                TextTitle.DEFAULT_HORIZONTAL_ALIGNMENT,
                TextTitle.DEFAULT_VERTICAL_ALIGNMENT,
                Look.BELOW_TITLE));
        Look.apply(chart);
        draw(plot);
        scale(plot);
        mark(plot);
        return chart;
    }

    private XYSeriesCollection data() {
        XYSeries series = new XYSeries("memory");
        samples.forEach(sample -> series.add(sample.seconds(), sample.bytes() / MEGABYTE));
        return new XYSeriesCollection(series);
    }

    private static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        Look.apply(axis);
        return axis;
    }

    private static void draw(XYPlot plot) {
        XYAreaRenderer area = new XYAreaRenderer(XYAreaRenderer.AREA);
        area.setSeriesPaint(0, Look.AREA);
        plot.setRenderer(1, area);
        plot.setDataset(1, plot.getDataset());
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        line.setSeriesPaint(0, Look.LINE);
        line.setSeriesStroke(0, new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        plot.setRenderer(0, line);
    }

    private double peak() {
        return samples.stream().mapToLong(Sample::bytes).max().orElse(0) / MEGABYTE;
    }

    private boolean budgetShown() {
        return budget / MEGABYTE <= 3 * peak();
    }

    private void scale(XYPlot plot) {
        double highest = budgetShown() ? Math.max(peak(), budget / MEGABYTE) : peak();
        plot.getRangeAxis().setRange(0, Math.max(1, highest * 1.18));
        double end = samples.isEmpty() ? 1 : samples.getLast().seconds();
        plot.getDomainAxis().setRange(0, Math.max(end, 0.001));
    }

    private void mark(XYPlot plot) {
        for (Run run : runs) {
            IntervalMarker band = new IntervalMarker(run.from(), run.to(), run.first() ? Look.FIRST : Look.SECOND);
            band.setAlpha(1);
            if ((run.to() - run.from()) * LABELS_BESIDE_ONE_ANOTHER
                    > plot.getDomainAxis().getUpperBound()) {
                band.setLabel(run.label());
            }
            band.setLabelFont(Look.SMALL);
            band.setLabelPaint(Look.QUIET);
            band.setLabelBackgroundColor(Look.CLEAR);
            band.setLabelAnchor(RectangleAnchor.TOP);
            band.setLabelTextAnchor(TextAnchor.TOP_CENTER);
            plot.addDomainMarker(band, Layer.BACKGROUND);
        }
        level(plot, peak(), String.format(java.util.Locale.ROOT, "peak %,.0f MB", peak()));
        if (budgetShown()) {
            level(
                    plot,
                    budget / MEGABYTE,
                    String.format(java.util.Locale.ROOT, "--memory %,.0f MB", budget / MEGABYTE));
        }
    }

    private static void level(XYPlot plot, double megabytes, String label) {
        ValueMarker level = new ValueMarker(megabytes, Look.LEVEL, Look.DASHES);
        level.setLabel(label);
        level.setLabelFont(Look.SMALL);
        level.setLabelPaint(Look.LEVEL);
        level.setLabelBackgroundColor(Look.CLEAR);
        level.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        level.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
        plot.addRangeMarker(level);
    }
}
