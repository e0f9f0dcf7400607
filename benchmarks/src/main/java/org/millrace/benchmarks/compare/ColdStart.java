package org.millrace.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millrace.cli.compare.ComparisonSettings;
import org.millrace.cli.options.ByteSize;

/// Whole processes from start to end: the launcher and the JVM here, Python and its imports there. Files are in the
/// machine's cache for all of them.
final class ColdStart {

    private static final int RUNS = 3;
    private static final long POLL_MILLIS = 20;

    private ColdStart() {}

    private record Engine(String name, @Nullable String python) {}

    private record Run(double seconds, long peak) {}

    /// Prints a table for the workloads over CSV.
    static void compare(ComparisonSettings settings, SalesData data, List<Workload> workloads) {
        List<Workload> csv = workloads.stream()
                .filter(workload -> workload.kind().readsCsv())
                .toList();
        String launcher = System.getProperty("millrace.launcher", "");
        if (csv.isEmpty() || launcher.isEmpty()) {
            return;
        }
        List<Engine> engines = List.of(
                new Engine("Millrace", null),
                new Engine("Polars", "polars"),
                new Engine("Polars streaming", "polars-streaming"),
                new Engine("DuckDB in Python", "duckdb"));
        System.out.println();
        System.out.println(
                "Whole processes from a cold start: seconds and peak resident memory, medians of " + RUNS + ".");
        System.out.println();
        System.out.println("| workload | "
                + String.join(" | ", engines.stream().map(Engine::name).toList()) + " | ratio | target | |");
        System.out.println("|---|" + "---:|".repeat(engines.size() + 2) + "---|");
        for (Workload workload : csv) {
            System.out.println(line(workload, engines, launcher, settings, data));
        }
    }

    private static String line(
            Workload workload, List<Engine> engines, String launcher, ComparisonSettings settings, SalesData data) {
        System.err.println(workload.id() + " from a cold start ...");
        StringBuilder line = new StringBuilder("| ").append(workload.label());
        double own = 0;
        double best = Double.POSITIVE_INFINITY;
        for (Engine engine : engines) {
            Optional<Run> run = median(workload, engine, launcher, settings, data);
            line.append(" | ").append(run.map(ColdStart::cell).orElse(""));
            double seconds = run.map(Run::seconds).orElse(Double.POSITIVE_INFINITY);
            if (engine.python() == null) {
                own = seconds;
            } else {
                best = Math.min(best, seconds);
            }
        }
        double ratio = best / own;
        return line
                + (Double.isFinite(ratio)
                        ? String.format(Locale.ROOT, " | %.2f | 1.0 | %s |", ratio, ratio >= 1 ? "met" : "missed")
                        : " | | | |");
    }

    private static String cell(Run run) {
        return String.format(Locale.ROOT, "%.2f, %s", run.seconds(), ByteSize.shown(run.peak()));
    }

    private static Optional<Run> median(
            Workload workload, Engine engine, String launcher, ComparisonSettings settings, SalesData data) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            try {
                Optional<Run> run = run(workload, engine, launcher, settings, data);
                if (run.isEmpty()) {
                    return run;
                }
                runs.add(run.get());
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        double[] seconds = runs.stream().mapToDouble(Run::seconds).sorted().toArray();
        long[] peaks = runs.stream().mapToLong(Run::peak).sorted().toArray();
        return Optional.of(new Run(seconds[RUNS / 2], peaks[RUNS / 2]));
    }

    private static Optional<Run> run(
            Workload workload, Engine engine, String launcher, ComparisonSettings settings, SalesData data)
            throws IOException {
        int threads = settings.query().threads();
        long start = System.nanoTime();
        Process process = engine.python() == null
                ? millrace(workload, launcher, threads, settings.data())
                : PythonContender.process(engine.python(), settings.python(), threads, data, workload.id());
        long peak = 0;
        try {
            while (!process.waitFor(POLL_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peak(process.pid()));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return process.exitValue() == 0 ? Optional.of(new Run(seconds, peak)) : Optional.empty();
    }

    private static Process millrace(Workload workload, String launcher, int threads, Path directory)
            throws IOException {
        return new ProcessBuilder(
                        launcher,
                        "compare",
                        "--single",
                        workload.id(),
                        "--data",
                        directory.toString(),
                        "--threads",
                        "" + threads)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// The peak so far of another process; 0 once it has ended.
    private static long peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.split("\\s+", -1)[1])
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
