package org.millrace.engine.write;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.run.QueryRun;

/// Runs the encoding of a partitioned write beside the workers, which mostly wait for it then: on as many threads as
/// the query may use, or in the calling thread where that is one. Tasks begin in the order in which they come.
/// Thread-safe.
final class Encoders implements Executor {

    private final QueryRun run;

    // Guarded by this: tasks that wait, and how many threads take them.
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private int threads;

    Encoders(QueryRun run) {
        this.run = run;
    }

    @Override
    public void execute(Runnable task) {
        int most = run.settings().threads();
        if (most == 1) {
            task.run();
            return;
        }
        synchronized (this) {
            tasks.add(task);
            if (threads == most) {
                return;
            }
            threads++;
        }
        var unused = run.fork(this::work);
    }

    private void work() {
        Runnable task = next();
        while (task != null) {
            task.run();
            task = next();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable task = tasks.poll();
        if (task == null) {
            threads--;
        }
        return task;
    }
}
