package org.millrace.pool;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.CancelledException;
import org.millrace.errors.MillraceException;

/// One chunk on its way to a result.
final class Assignment {

    private static final int SHOWN_CHARACTERS = 100;

    private final long number;
    private final CountDownLatch done = new CountDownLatch(1);

    // Written before the work is handed over, and by the worker that does it.
    private @Nullable Object chunk;

    // Written by the worker before the latch opens, read by others after it.
    private @Nullable Object result;
    private @Nullable MillraceException failure;

    // Guarded by this: who works on it now.
    private @Nullable Worker worker;

    Assignment(long number, Object chunk) {
        this.number = number;
        this.chunk = chunk;
    }

    long number() {
        return number;
    }

    /// Does the work; whether there is a result.
    boolean run(Worker by, WorkerFunction<?, ?> function, BooleanSupplier cancelled) {
        Object work = Objects.requireNonNull(chunk);
        chunk = null;
        try {
            synchronized (this) {
                worker = by;
            }
            if (cancelled.getAsBoolean()) {
                throw new CancelledException("The work was cancelled.");
            }
            result = by.run(function, work, cancelled);
            return true;
        } catch (Throwable e) {
            failure = cancelled.getAsBoolean()
                    ? new CancelledException("The work of the pool was cancelled.", e)
                    : error(work, e);
            return false;
        } finally {
            synchronized (this) {
                worker = null;
            }
        }
    }

    /// Takes the result back: something else went wrong with it.
    void fail(Throwable cause) {
        result = null;
        failure = error(null, cause);
    }

    /// Lets others see what came of it.
    void finish() {
        done.countDown();
    }

    private MillraceException error(@Nullable Object work, Throwable cause) {
        String place = "The function failed for chunk " + number + shown(work) + ": ";
        return cause instanceof RemoteFailure remote
                ? remote.kind().error(place + remote.text(), remote)
                : Failures.of(cause).error(place + Failures.text(cause), cause);
    }

    private static String shown(@Nullable Object work) {
        if (work == null || work.getClass().isArray()) {
            return "";
        }
        try {
            String text = work.toString();
            return " (" + (text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…") + ")";
        } catch (RuntimeException _) {
            // A chunk that cannot be shown has its number.
            return "";
        }
    }

    /// Ends the work on it, if somebody is at it.
    synchronized void abort() {
        if (worker != null) {
            worker.abort();
        }
    }

    /// Waits for the end of the work and gives the result, or throws what went wrong.
    @Nullable
    Object await() throws InterruptedException {
        done.await();
        if (failure != null) {
            throw failure;
        }
        return result;
    }

    /// Waits for the end of the work, whatever comes of it; no longer than this.
    boolean ended(long seconds) throws InterruptedException {
        return done.await(seconds, TimeUnit.SECONDS);
    }
}
