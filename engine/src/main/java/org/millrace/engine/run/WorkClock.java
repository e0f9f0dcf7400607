package org.millrace.engine.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Books the time of one thread to the operators that it works for. At any moment that is the innermost one that was
/// entered and not left; so each operator gets its own time, without that of its inputs.
///
/// Entering and leaving read the time once. What was booked is handed to the operators' metrics every few milliseconds
/// and when the thread leaves the outermost operator. Only then is the thread's processor time asked for, which costs a
/// system call, and divided as the elapsed time was. Belongs to its thread.
final class WorkClock {

    private static final ThreadLocal<WorkClock> OF_THREAD = ThreadLocal.withInitial(WorkClock::new);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// How long time is collected before it is handed on.
    private static final long WINDOW_NANOS = 4_000_000;

    /// A virtual thread has no processor time that could be asked for.
    private final boolean measurable =
            THREADS.isCurrentThreadCpuTimeSupported() && !Thread.currentThread().isVirtual();

    /// The operators that were entered, the innermost last.
    private @Nullable OperatorMetrics[] entered = new OperatorMetrics[8];
    private int depth;

    /// When the time that is not booked yet began.
    private long since;

    /// The operators with booked time, and that time.
    private @Nullable OperatorMetrics[] booked = new OperatorMetrics[8];
    private long[] nanos = new long[8];
    private int count;

    private long windowStart;
    private long windowProcessor;

    /// The clock of the calling thread.
    static WorkClock ofThread() {
        return OF_THREAD.get();
    }

    /// From now on the thread works for an operator, until it [#leave()]s.
    void enter(OperatorMetrics operator) {
        long now = System.nanoTime();
        if (depth == 0) {
            windowStart = now;
            windowProcessor = processorTime();
        } else {
            book(now);
        }
        if (depth == entered.length) {
            entered = Arrays.copyOf(entered, 2 * depth);
        }
        entered[depth++] = operator;
        since = now;
    }

    /// The thread works again for what it worked for before.
    void leave() {
        long now = System.nanoTime();
        book(now);
        entered[--depth] = null;
        since = now;
        if (depth == 0 || now - windowStart > WINDOW_NANOS) {
            handOn(now);
        }
    }

    /// What the thread did since `start` was waiting, not work.
    void waited(Wait wait, long start) {
        OperatorMetrics operator = depth == 0 ? null : entered[depth - 1];
        if (operator != null) {
            long now = System.nanoTime();
            if (start > since) {
                book(start);
            }
            operator.waited(wait, now - start);
            since = now;
        }
    }

    private void book(long now) {
        OperatorMetrics operator = entered[depth - 1];
        int at = 0;
        while (at < count && booked[at] != operator) {
            at++;
        }
        if (at == count) {
            if (count == booked.length) {
                booked = Arrays.copyOf(booked, 2 * count);
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            booked[count] = operator;
            nanos[count++] = 0;
        }
        nanos[at] += now - since;
    }

    private void handOn(long now) {
        long total = 0;
        for (int i = 0; i < count; i++) {
            total += nanos[i];
        }
        long processorNow = processorTime();
        double share = !measurable || total == 0 ? 1 : Math.min(1, (double) (processorNow - windowProcessor) / total);
        for (int i = 0; i < count; i++) {
            OperatorMetrics operator = booked[i];
            if (operator != null) {
                operator.worked(nanos[i], (long) (nanos[i] * share));
            }
            booked[i] = null;
        }
        count = 0;
        windowStart = now;
        windowProcessor = processorNow;
    }

    private long processorTime() {
        return measurable ? THREADS.getCurrentThreadCpuTime() : 0;
    }
}
