package org.millrace.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.millrace.benchmarks.compare.Contender.Outcome;
import org.millrace.benchmarks.compare.Workload.Kind;
import org.millrace.cli.compare.Comparison;
import org.millrace.cli.compare.ComparisonSettings;
import org.millrace.errors.QueryException;

/// Runs all engines on all workloads: first once each to compare the answers, then each for a while to warm up, then in
/// turn, and takes medians.
public final class PeerComparison implements Comparison {

    private static final Map<String, Set<String>> SLOW =
            Map.of("pandas", Set.of("csv-mean"), "dask", Set.of("csv-category"));

    /// Every engine warms up on a workload for as long, and this often at least: a JVM compiles for some seconds.
    private static final long WARMUP_MILLIS = 4_000;

    private static final int WARMUP_RUNS = 2;

    @Override
    public void run(ComparisonSettings settings) {
        Double scale = settings.tpch();
        if (scale != null) {
            TpchComparison.run(settings, scale);
            return;
        }
        if (settings.single() != null) {
            single(settings, settings.single());
            return;
        }
        int threads = settings.query().threads();
        SalesData data = DataFiles.provide(
                settings.data(), settings.rows(), settings.query().session(), threads);
        List<Contender> contenders = contenders(settings, data);
        try {
            List<Measurement> measurements = new ArrayList<>();
            for (Workload workload : wanted(settings)) {
                measurements.add(measure(workload, contenders, settings.runs(), data));
            }
            Report report = new Report(contenders, measurements, threads, data);
            report.print(System.out);
        } finally {
            contenders.forEach(Contender::close);
        }
        if (settings.cold()) {
            ColdStart.compare(settings, data, wanted(settings));
        }
        remove(data);
    }

    private static List<Workload> wanted(ComparisonSettings settings) {
        List<Workload> wanted = Workloads.ALL.stream()
                .filter(workload ->
                        settings.only().isEmpty() || settings.only().stream().anyMatch(workload.id()::contains))
                .toList();
        if (wanted.isEmpty()) {
            throw new QueryException("No workload has a name like " + settings.only() + ", there are: "
                    + Workloads.ALL.stream().map(Workload::id).toList() + ".");
        }
        return wanted;
    }

    private static void single(ComparisonSettings settings, String id) {
        Workload workload = Workloads.ALL.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new QueryException("There is no workload '" + id + "'."));
        try (Contender millrace = new MillraceContender(settings.query().session(), SalesData.in(settings.data()))) {
            System.out.println(millrace.run(workload).answer().rows());
        }
    }

    private static List<Contender> contenders(ComparisonSettings settings, SalesData data) {
        int threads = settings.query().threads();
        List<Contender> contenders = new ArrayList<>();
        contenders.add(new MillraceContender(settings.query().session(), data));
        contenders.add(new DuckDbContender(threads, data));
        add(contenders, settings, data, "Polars", "polars", Set.of());
        add(contenders, settings, data, "Polars streaming", "polars-streaming", Set.of());
        if (settings.slow()) {
            SLOW.forEach((engine, workloads) -> add(contenders, settings, data, engine, engine, workloads));
        }
        return contenders;
    }

    private static void add(
            List<Contender> contenders,
            ComparisonSettings settings,
            SalesData data,
            String name,
            String engine,
            Set<String> workloads) {
        Optional<Contender> contender = PythonContender.start(
                name, engine, workloads, settings.python(), settings.query().threads(), data);
        contender.ifPresentOrElse(
                contenders::add,
                () -> System.err.println(name + " is left out: " + settings.python()
                        + " does not have it (say which Python does with --python or MILLRACE_PYTHON)."));
    }

    private static Measurement measure(Workload workload, List<Contender> all, int runs, SalesData data) {
        System.err.println(workload.id() + " ...");
        List<Contender> contenders =
                all.stream().filter(contender -> contender.does(workload)).toList();
        Measurement measurement = new Measurement(workload);
        checkAnswers(workload, contenders, measurement, data);
        contenders.forEach(contender -> warmUp(contender, workload));
        for (int run = 0; run < runs; run++) {
            for (Contender contender : contenders) {
                if (run == 0 || !SLOW.containsKey(contender.name())) {
                    measurement.add(contender.name(), contender.run(workload).millis());
                }
            }
        }
        return measurement;
    }

    private static void warmUp(Contender contender, Workload workload) {
        if (SLOW.containsKey(contender.name())) {
            return;
        }
        double millis = 0;
        for (int run = 0; run < WARMUP_RUNS || millis < WARMUP_MILLIS; run++) {
            millis += contender.run(workload).millis();
        }
    }

    /// The first run of each engine; the answers must agree with ours.
    private static void checkAnswers(
            Workload workload, List<Contender> contenders, Measurement measurement, SalesData data) {
        Answer own = null;
        for (Contender contender : contenders) {
            Outcome outcome = contender.run(workload);
            Answer answer = workload.kind() == Kind.CSV_TO_PARQUET ? written(data) : outcome.answer();
            if (own == null) {
                own = answer;
            } else {
                String difference = own.difference(answer);
                if (difference != null) {
                    measurement.disagree(contender.name(), difference);
                }
            }
        }
    }

    /// What a workload has written, as DuckDB reads it.
    private static Answer written(SalesData data) {
        try (DuckDbContender reader = new DuckDbContender(1, data)) {
            return new Answer(reader.query("SELECT count(*), sum(price), sum(quantity), min(category), max(category), "
                    + "sum(customer_id), sum(product_id) FROM " + DuckDbContender.table(data.output())));
        }
    }

    private static void remove(SalesData data) {
        try {
            Files.deleteIfExists(data.output());
        } catch (IOException e) {
            System.err.println(String.format(Locale.ROOT, "Cannot remove %s: %s.", data.output(), e.getMessage()));
        }
    }
}
