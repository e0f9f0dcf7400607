package org.millrace.checks.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.EmbeddedBackend;
import org.millrace.errors.DefectException;
import org.millrace.errors.MillraceException;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;
import org.millrace.frame.Settings;
import org.millrace.memory.MemoryBudget;
import org.millrace.plan.BackendSettings;
import org.millrace.plan.QuerySettings;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// The program that runs queries while faults happen: a process of its own, because the provider of its files can
/// only be named when a JVM starts. Prints a line for each query and kind of fault, and one that begins with
/// `PROBLEM` for everything that must not be.
final class FaultRuns {

    private static final int ROWS = 150_000;
    private static final long BUDGET = 256 << 20;
    private static final long[] CALLS = "long".equals(System.getProperty("millrace.tests"))
            ? new long[] {1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000}
            : new long[] {1, 3, 30, 300};
    private static final String OLD_CONTENT = "what was there before\n";
    private static final long PATIENCE_SECONDS = 120;

    private final Path input;
    private final Path output;
    private final Path spill;
    private int faults;
    private int passed;
    private int survived;

    private FaultRuns(Path folder) throws IOException {
        this.input = Files.createDirectories(folder.resolve("input"));
        this.output = Files.createDirectories(folder.resolve("output"));
        this.spill = Files.createDirectories(folder.resolve("spill"));
    }

    /// What is run: a query that is collected, or written to a file of this ending.
    private record Case(
            String name, String inputEnding, @Nullable String outputEnding) {}

    /// @param arguments a folder, and the names of the kinds of fault
    public static void main(String[] arguments) throws Exception {
        FaultRuns runs = new FaultRuns(Path.of(arguments[0]));
        runs.writeInput();
        for (int i = 1; i < arguments.length; i++) {
            runs.all(Faults.Kind.valueOf(arguments[i]));
        }
        System.out.println("done");
    }

    private void writeInput() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add((long) i);
            row.add((long) (i * 7919L % 70_001));
            row.add(i % 17 == 0 ? null : i * 37L % 1009 / 8.0);
            row.add("name " + i * 31L % 90_001);
            rows.add(row);
        }
        Schema schema = new Schema(List.of(
                new Field("id", PrimitiveType.INT64),
                new Field("customer", PrimitiveType.INT64),
                new Field("price", PrimitiveType.DOUBLE),
                new Field("name", PrimitiveType.STRING)));
        try (Session session = Session.create()) {
            Frame table = session.fromRows(schema, rows);
            table.writeParquet(input.resolve("sales.parquet").toString());
            table.writeCsv(input.resolve("sales.csv").toString());
        }
    }

    private void all(Faults.Kind kind) throws Exception {
        for (String name : FaultQueries.all().keySet()) {
            run(kind, new Case(name, "parquet", null));
        }
        run(kind, new Case("sort", "csv", "csv"));
        run(kind, new Case("aggregate", "csv", "parquet"));
    }

    private void run(Faults.Kind kind, Case one) throws Exception {
        faults = 0;
        passed = 0;
        survived = 0;
        String expected = attempt(one, kind, Long.MAX_VALUE).outcome();
        for (long call : CALLS) {
            Attempt attempt = attempt(one, kind, call);
            check(kind + " call " + call + ", " + one, attempt, expected);
            if (!attempt.happened()) {
                break;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-14s %-60s %d faults, %d survived, %d runs gave the right rows%n",
                kind,
                one,
                faults,
                survived,
                passed);
    }

    private void check(String place, Attempt attempt, String expected) {
        MillraceException failure = attempt.failure();
        if (failure instanceof DefectException) {
            problem(place + " ended in a defect: " + failure);
            failure.printStackTrace(System.out);
        } else if (failure != null && !attempt.happened()) {
            problem(place + " failed without a fault: " + failure);
        } else if (failure == null && !attempt.outcome().equals(expected)) {
            problem(place + " gave " + attempt.outcome() + " instead of " + expected);
        }
        attempt.leftovers().forEach(left -> problem(place + " left behind " + left));
        faults += failure != null ? 1 : 0;
        passed += failure == null ? 1 : 0;
        survived += failure == null && attempt.happened() ? 1 : 0;
    }

    private static void problem(String text) {
        System.out.println("PROBLEM: " + text);
    }

    /// What came of a run.
    ///
    /// @param happened  whether the fault happened
    /// @param outcome   the fingerprint of the rows, or of what lies at the target
    /// @param failure   the error, if there was one
    /// @param leftovers what should not be there any more, or not be as it is
    private record Attempt(
            boolean happened, String outcome, @Nullable MillraceException failure, List<String> leftovers) {}

    private Attempt attempt(Case one, Faults.Kind kind, long call) throws Exception {
        FutureTask<Attempt> task = new FutureTask<>(() -> attemptOnce(one, kind, call));
        Thread.ofPlatform().daemon().name("attempt").start(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            problem(one + " hangs");
            Thread.getAllStackTraces().forEach((thread, stack) -> {
                System.out.println(thread);
                Stream.of(stack).forEach(frame -> System.out.println("    " + frame));
            });
            Runtime.getRuntime().halt(1);
            throw new IllegalStateException("halted");
        }
    }

    private Attempt attemptOnce(Case one, Faults.Kind kind, long call) throws IOException {
        Path target = output.resolve("result." + (one.outputEnding() == null ? "none" : one.outputEnding()));
        Files.writeString(target, OLD_CONTENT);
        MemoryBudget budget = budget(kind);
        BackendSettings backend = new BackendSettings(2, 64 << 20, spill, Long.MAX_VALUE, Map.of());
        Settings settings = new Settings(backend, new QuerySettings(2, 512, Set.of()), false, null);
        String outcome = "";
        MillraceException failure = null;
        Faults.arm(kind, call);
        try (Session session = Session.over(new EmbeddedBackend(backend, budget), settings)) {
            outcome = outcome(session, one, target);
        } catch (MillraceException e) {
            failure = e;
        }
        boolean happened = Faults.disarm();
        String result = failure == null && one.outputEnding() != null ? content(target) : outcome;
        List<String> leftovers = leftovers(target, failure != null, budget);
        Files.delete(target);
        return new Attempt(happened, result, failure, leftovers);
    }

    /// Where files fail everything is spilled that can be.
    private static MemoryBudget budget(Faults.Kind kind) {
        return kind == Faults.Kind.REFUSE_MEMORY
                ? new MemoryBudget(BUDGET, (_, _) -> !Faults.hit(Faults.Kind.REFUSE_MEMORY))
                : MemoryBudget.spillingAlways(BUDGET);
    }

    private String outcome(Session session, Case one, Path target) {
        Frame sales = session.scan(input.resolve("sales." + one.inputEnding()).toString());
        Frame query = FaultQueries.all().get(one.name()).apply(sales);
        if (one.outputEnding() == null) {
            return query.collect().fingerprint().ordered();
        }
        query.write().to(target.toString(), "");
        return "";
    }

    private static String content(Path file) {
        try (Session session = Session.create()) {
            return session.scan(file.toString()).collect().fingerprint().ordered();
        }
    }

    private List<String> leftovers(Path target, boolean failed, MemoryBudget budget) throws IOException {
        List<String> left = new ArrayList<>();
        for (Path folder : List.of(spill, output)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> !file.equals(target)).forEach(file -> left.add(file.toString()));
            }
        }
        if (failed
                && !Files.readString(target, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .equals(OLD_CONTENT)) {
            left.add("a target that was touched");
        }
        if (budget.reserved() != 0) {
            left.add(budget.reserved() + " reserved bytes");
        }
        for (int i = 0; i < 100 && !workers().isEmpty(); i++) {
            pause();
        }
        left.addAll(workers());
        return left;
    }

    private static List<String> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("millrace-worker"))
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
