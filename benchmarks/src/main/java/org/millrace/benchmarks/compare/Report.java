package org.millrace.benchmarks.compare;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.millrace.benchmarks.compare.Workload.Kind;

/// The comparison as Markdown.
///
/// @param contenders   who took part
/// @param measurements their times
/// @param threads      worker threads of each
/// @param data         what was read
record Report(List<Contender> contenders, List<Measurement> measurements, int threads, SalesData data) {

    /// Parquet workloads together: the geometric mean of their ratios must be at least this.
    private static final double PARQUET_TARGET = 1.3;

    void print(PrintStream output) {
        output.println(Machine.description() + "; " + threads + " threads; "
                + contenders.stream()
                        .map(contender -> contender.name() + " " + contender.version())
                        .collect(Collectors.joining(", "))
                + ".");
        output.println("Medians in milliseconds, warm, engines in turn. Ratio: the best peer's time divided by ours.");
        output.println();
        output.println("| workload | "
                + contenders.stream().map(Contender::name).collect(Collectors.joining(" | "))
                + " | ratio | target | |");
        output.println("|---|" + "---:|".repeat(contenders.size() + 2) + "---|");
        measurements.forEach(measurement -> output.println(line(measurement)));
        geometricMean(output, false);
        geometricMean(output, true);
        measurements.stream()
                .filter(measurement -> measurement.disagreement() != null)
                .forEach(measurement -> output.println(
                        "\n" + measurement.workload().label() + ": " + measurement.disagreement() + "."));
    }

    private String line(Measurement measurement) {
        Kind kind = measurement.workload().kind();
        String times = contenders.stream()
                .map(contender ->
                        measurement.median(contender.name()).map(Report::millis).orElse(""))
                .collect(Collectors.joining(" | "));
        return "| " + measurement.workload().label() + " | " + times + " | "
                + measurement
                        .ratio()
                        .map(ratio -> verdict(ratio, kind.target()))
                        .orElse(" | | ")
                + " |";
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 100 ? "%.1f" : "%,.0f", millis);
    }

    private static String verdict(double ratio, double target) {
        return String.format(Locale.ROOT, "%.2f | %.1f | %s", ratio, target, ratio >= target ? "met" : "missed");
    }

    private void geometricMean(PrintStream output, boolean csv) {
        double[] ratios = measurements.stream()
                .filter(measurement -> measurement.workload().kind().readsCsv() == csv)
                .map(Measurement::ratio)
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (ratios.length > 1) {
            double logarithms = 0;
            for (double ratio : ratios) {
                logarithms += Math.log(ratio);
            }
            double mean = Math.exp(logarithms / ratios.length);
            output.println("| **" + (csv ? "CSV" : "Parquet") + ", geometric mean** | " + "| ".repeat(contenders.size())
                    + verdict(mean, csv ? Kind.CSV.target() : PARQUET_TARGET) + " |");
        }
    }
}
