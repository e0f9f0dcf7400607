package org.millrace.benchmarks.workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.millrace.pool.WorkerPool;

/// The course's experiment with workers: a heavy computation over 16 partitions, by 1, 2, 4 and 8 workers, in
/// threads and in processes. Prints the speed-up over one thread as a Markdown table, after checking that all
/// results are equal.
///
/// Run `main`; the argument is how many values a partition has, two million by default. Times are medians of some
/// rounds in which all settings take turns; processes are started before the first.
public final class WorkerScaling {

    private static final int[] WORKERS = {1, 2, 4, 8};
    private static final int ROUNDS = 5;
    private static final List<Long> PARTITIONS = LongStream.range(0, 16).boxed().toList();

    private final long values;
    private final List<Double> expected;

    private WorkerScaling(long values) {
        this.values = values;
        this.expected = PARTITIONS.stream()
                .map(partition -> heavyComputation(partition, values))
                .toList();
    }

    /// Prints the table.
    public static void main(String[] arguments) {
        long values = arguments.length > 0 ? Long.parseLong(arguments[0]) : 2_000_000;
        new WorkerScaling(values).print();
    }

    /// The mean of `sqrt(price) * ln(1 + quantity)` over sales that follow from the number of their partition.
    private static double heavyComputation(long partition, long values) {
        SplittableRandom random = new SplittableRandom(partition);
        double sum = 0;
        for (long i = 0; i < values; i++) {
            double price = 1 + random.nextInt(99_900) / 100.0;
            sum += Math.sqrt(price) * Math.log1p(random.nextInt(1, 50));
        }
        return sum / values;
    }

    private void print() {
        List<WorkerPool> pools = new ArrayList<>();
        for (int workers : WORKERS) {
            pools.add(WorkerPool.threads(workers));
            pools.add(WorkerPool.processes(workers));
        }
        try {
            report(median(pools));
        } finally {
            pools.forEach(WorkerPool::close);
        }
    }

    /// The median time of each pool in milliseconds.
    private double[] median(List<WorkerPool> pools) {
        double[][] millis = new double[pools.size()][ROUNDS];
        // The round before the first starts the processes and warms everything up.
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < pools.size(); i++) {
                double time = time(pools.get(i));
                if (round >= 0) {
                    millis[i][round] = time;
                }
            }
        }
        return Arrays.stream(millis)
                .mapToDouble(times -> Arrays.stream(times).sorted().toArray()[ROUNDS / 2])
                .toArray();
    }

    private double time(WorkerPool pool) {
        long count = values;
        long start = System.nanoTime();
        List<Double> results = pool.map(PARTITIONS, partition -> heavyComputation(partition, count));
        double millis = (System.nanoTime() - start) / 1e6;
        if (!results.equals(expected)) {
            throw new IllegalStateException("The results differ: " + results + " instead of " + expected);
        }
        return millis;
    }

    private static void report(double[] millis) {
        System.out.println("| workers | threads, ms | speed-up | processes, ms | speed-up |");
        System.out.println("|---:|---:|---:|---:|---:|");
        for (int i = 0; i < WORKERS.length; i++) {
            double threads = millis[2 * i];
            double processes = millis[2 * i + 1];
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.0f | %.2f | %.0f | %.2f |%n",
                    WORKERS[i],
                    threads,
                    millis[0] / threads,
                    processes,
                    millis[0] / processes);
        }
    }
}
