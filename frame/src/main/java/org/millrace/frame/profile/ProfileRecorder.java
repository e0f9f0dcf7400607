package org.millrace.frame.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.millrace.plan.Query;
import org.millrace.plan.report.Expectations;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.plan.report.PlannedOperator;

/// Watches a query while it runs, from a thread of its own, and makes a page of what it saw.
///
/// ```java
/// try (Query query = frame.start(); ProfileRecorder recorder = ProfileRecorder.start(query)) {
///     while (query.next() != null) {}
///     Files.writeString(path, recorder.html("sales by category", frame.physicalPlan(), Map.of()));
/// }
/// ```
public final class ProfileRecorder implements AutoCloseable {

    private static final long FIRST_INTERVAL_MILLIS = 10;

    /// When so many samples are there, every other one is left out and the interval doubled.
    private static final int MOST_SAMPLES = 1200;

    private final Query query;
    private final ProcessState process = new ProcessState();
    private final Thread thread;

    // Guarded by itself.
    private final List<Sample> samples = new ArrayList<>();

    // Written by the watching thread only.
    private long interval = FIRST_INTERVAL_MILLIS;

    private ProfileRecorder(Query query) {
        this.query = query;
        take();
        this.thread = Thread.ofPlatform().daemon().name("millrace-profile").start(this::watch);
    }

    /// Begins to watch a query that has just started.
    public static ProfileRecorder start(Query query) {
        return new ProfileRecorder(query);
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(interval);
                take();
                thin();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void take() {
        Query.Progress progress = query.progress();
        List<Long> work =
                query.metrics().stream().map(figures -> figures.time().work()).toList();
        Sample sample = new Sample(
                progress.nanos(),
                process.cores(),
                ProcessState.heap(),
                ProcessState.resident(),
                progress.reserved(),
                progress.spilled(),
                work);
        synchronized (samples) {
            samples.add(sample);
        }
    }

    private void thin() {
        synchronized (samples) {
            if (samples.size() < MOST_SAMPLES) {
                return;
            }
            for (int i = samples.size() - 2; i > 0; i -= 2) {
                samples.remove(i);
            }
        }
        interval *= 2;
    }

    /// The page: one file that needs no other and no network.
    ///
    /// @param title    what the query is
    /// @param plan     what was expected of its operators; empty where that is not known
    /// @param settings how it ran, by name, in the order to show
    public String html(String title, List<PlannedOperator> plan, Map<String, String> settings) {
        close();
        List<OperatorFigures> operators = Expectations.join(query.metrics(), plan);
        List<Sample> seen;
        synchronized (samples) {
            seen = List.copyOf(samples);
        }
        return new ProfilePage(title, operators, seen, query.tasks(), query.progress()).html(settings);
    }

    /// Stops watching, after one last look.
    @Override
    public void close() {
        if (thread.isAlive()) {
            thread.interrupt();
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            take();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
