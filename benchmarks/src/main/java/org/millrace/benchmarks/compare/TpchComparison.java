package org.millrace.benchmarks.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.millrace.benchmarks.tpch.TpchData;
import org.millrace.benchmarks.tpch.TpchQuery;
import org.millrace.cli.compare.ComparisonSettings;
import org.millrace.frame.ResultTable;
import org.millrace.frame.Session;

/// Runs the queries of TPC-H in Millrace and in DuckDB, over the same Parquet files with the same number of threads:
/// first once each to compare the rows, then each for a while to warm up, then in turn. Prints medians.
final class TpchComparison {

    /// Both engines warm up on a query for as long: a JVM compiles for some seconds.
    private static final double WARMUP_MILLIS = 4_000;

    private static final double MILLION = 1e6;

    private final Session session;
    private final DuckDbContender duckdb;
    private final int runs;
    private final List<Double> ratios = new ArrayList<>();

    private TpchComparison(Session session, DuckDbContender duckdb, int runs) {
        this.session = session;
        this.duckdb = duckdb;
        this.runs = runs;
    }

    /// Compares at a scale; the tables are made where they are not there.
    static void run(ComparisonSettings settings, double scale) {
        int threads = settings.query().threads();
        try (Session session = settings.query().session();
                DuckDbContender duckdb = new DuckDbContender(threads, SalesData.in(settings.data()))) {
            TpchData data = TpchData.provide(settings.data().resolve("tpch-" + scale), scale, session);
            for (String table : TpchData.tables()) {
                session.register(table, session.scan(data.file(table).toString()));
                duckdb.execute("CREATE VIEW " + table + " AS FROM " + DuckDbContender.table(data.file(table)));
            }
            TpchComparison comparison = new TpchComparison(session, duckdb, settings.runs());
            System.out.println("TPC-H at scale " + scale + ", " + threads + " threads, " + Machine.description()
                    + "; medians of " + settings.runs() + " runs in milliseconds.\n");
            System.out.println("| query | Millrace | of it planning | DuckDB | ratio |\n|---|---|---|---|---|");
            TpchQuery.all().stream()
                    .filter(query -> settings.only().isEmpty()
                            || settings.only().contains(query.name().toLowerCase(Locale.ROOT)))
                    .forEach(comparison::compare);
            comparison.printMean();
        }
    }

    private void compare(TpchQuery query) {
        String difference =
                new Answer(rows(session.sql(query.sql()).collect())).difference(new Answer(duckdb.query(query.sql())));
        double[] own = new double[runs];
        double[] planning = new double[runs];
        double[] other = new double[runs];
        warmUp(() -> run(query) + plan(query));
        warmUp(() -> duckdb.query(query.sql()).size());
        for (int run = 0; run < runs; run++) {
            own[run] = millis(() -> run(query));
            planning[run] = millis(() -> session.sql(query.sql()).physicalPlan().size());
            other[run] = millis(() -> duckdb.query(query.sql()).size());
        }
        double ratio = median(other) / median(own);
        ratios.add(ratio);
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.2f%s |",
                query.name(),
                median(own),
                median(planning),
                median(other),
                ratio,
                difference == null ? "" : "; rows differ: " + difference));
    }

    private long run(TpchQuery query) {
        return session.sql(query.sql()).collect().rows();
    }

    private long plan(TpchQuery query) {
        return session.sql(query.sql()).physicalPlan().size();
    }

    private static void warmUp(LongSupplier work) {
        for (double spent = 0; spent < WARMUP_MILLIS; ) {
            spent += millis(work);
        }
    }

    private static List<List<@Nullable Object>> rows(ResultTable table) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long row = 0; row < table.rows(); row++) {
            rows.add(table.row(row));
        }
        return rows;
    }

    private static double millis(LongSupplier work) {
        long start = System.nanoTime();
        if (work.getAsLong() < 0) {
            throw new IllegalStateException("A number of rows is negative.");
        }
        return (System.nanoTime() - start) / MILLION;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private void printMean() {
        double mean = Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(0));
        System.out.println(String.format(
                Locale.ROOT,
                "\nDuckDB's time by ours: geometric mean %.2f, least %.2f.",
                mean,
                ratios.stream().mapToDouble(Double::doubleValue).min().orElse(0)));
    }
}
