package org.millrace.errors;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Whether a piece of work is to stop, because somebody said so or because its time is up. Thread-safe.
///
/// Who begins work that may take long runs it [#within] its cancellation, on every thread that takes part. Loops in any
/// room, however little they know of what they work for, call [#checkpoint()] a few times a second. Cancellations nest:
/// one that is made within another is cancelled with it.
public final class Cancellation {

    private static final ScopedValue<Cancellation> CURRENT = ScopedValue.newInstance();

    private final @Nullable Cancellation outer = CURRENT.isBound() ? CURRENT.get() : null;
    private final @Nullable Duration patience;
    private final long patienceNanos;
    private final long start = System.nanoTime();

    // Written once by whoever cancels, read at every checkpoint: null while nobody did.
    private volatile @Nullable Reason reason;

    /// Why work is to stop.
    ///
    /// @param overdue whether it is because its time is up
    private record Reason(String text, boolean overdue) {}

    /// Of work that may take as long as it does.
    public Cancellation() {
        this(null);
    }

    /// Of work that is cancelled once it has taken this long from now on; null for no limit.
    public Cancellation(@Nullable Duration patience) {
        this.patience = patience;
        this.patienceNanos = patience == null ? Long.MAX_VALUE : TimeUnit.NANOSECONDS.convert(patience);
    }

    /// Asks the work to stop. The first reason is the one that is told.
    public void cancel(String why) {
        cancel(new Reason(why, false));
    }

    private synchronized void cancel(Reason why) {
        if (reason == null) {
            reason = why;
        }
    }

    /// Whether the work is to stop.
    public boolean cancelled() {
        return reason() != null;
    }

    /// Throws a [CancelledException] if the work is to stop.
    public void check() {
        Reason why = reason();
        if (why != null) {
            throw new CancelledException(why.text, why.overdue);
        }
    }

    private @Nullable Reason reason() {
        if (reason == null && patience != null && System.nanoTime() - start > patienceNanos) {
            cancel(new Reason("The query was cancelled: it ran into its deadline of " + words(patience) + ".", true));
        }
        Reason own = reason;
        return own != null || outer == null ? own : outer.reason();
    }

    private static String words(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    /// Does work on the calling thread that this can cancel.
    public <T extends @Nullable Object, X extends Throwable> T within(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /// Does work on the calling thread that this can cancel.
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /// Throws a [CancelledException] if what the calling thread does is to stop, or if the thread was interrupted.
    public static void checkpoint() {
        if (CURRENT.isBound()) {
            CURRENT.get().check();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException("The thread that did this was interrupted.");
        }
    }
}
