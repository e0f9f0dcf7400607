package org.millrace.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.report.TaskRun;

/// The pieces of work that the workers of a query have finished; the first thousands of them. Thread-safe.
final class TaskLog {

    private static final int MOST = 20_000;

    /// The phase of reading an operator's rows ahead.
    static final int AHEAD = -1;

    private final long start;

    // Guarded by itself.
    private final List<TaskRun> tasks = new ArrayList<>();

    /// @param start when the query started, by [System#nanoTime()]
    TaskLog(long start) {
        this.start = start;
    }

    /// Notes work that the calling thread has just finished.
    ///
    /// @param from when it began, by [System#nanoTime()]
    void add(int operator, int phase, int lane, long from) {
        String worker = Thread.currentThread().getName();
        TaskRun task = new TaskRun(operator, phase, lane, worker, from - start, System.nanoTime() - start);
        synchronized (tasks) {
            if (tasks.size() < MOST) {
                tasks.add(task);
            }
        }
    }

    List<TaskRun> tasks() {
        synchronized (tasks) {
            return List.copyOf(tasks);
        }
    }
}
