package org.millrace.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.CancelledException;

/// The results of chunks, in the order of the chunks, while later ones are being worked on. Belongs to one thread,
/// apart from [#cancel()]; it must be closed, which ends what still runs.
///
/// Chunks are taken from their source only when results are taken from here: no more than the pool's number in
/// flight are held at any time, as chunks or as results. Where several chunks fail the first of them in order is
/// reported, after the results before it, so that the error is the same in every run; chunks after it are given up.
///
/// @param <R> the result
public final class Results<R> implements Iterator<R>, AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final WorkerPool pool;
    private final WorkerFunction<?, ?> function;
    private final Iterator<?> chunks;
    private final ProgressCount progress;

    // Belong to the thread that takes results.
    private final Deque<Assignment> waiting = new ArrayDeque<>();
    private long taken;
    private boolean closed;
    private @Nullable RuntimeException sourceFailure;

    /// Those that are not done; changed by that thread and by workers.
    private final Set<Assignment> active = ConcurrentHashMap.newKeySet();

    /// The first chunk that failed; written by workers.
    private final AtomicLong failed = new AtomicLong(Long.MAX_VALUE);

    // Written by any thread, read by workers before and while they work.
    private volatile boolean cancelled;

    Results(WorkerPool pool, WorkerFunction<?, ?> function, Iterator<?> chunks, ProgressCount progress) {
        this.pool = pool;
        this.function = function;
        this.chunks = chunks;
        this.progress = progress;
    }

    @Override
    public boolean hasNext() {
        fill();
        if (!waiting.isEmpty()) {
            return true;
        }
        boolean givenUp = cancelled && !closed;
        close();
        if (sourceFailure != null) {
            throw sourceFailure;
        }
        if (givenUp) {
            throw new CancelledException("The work of the pool was cancelled.");
        }
        return false;
    }

    /// The next result. Throws what the source of chunks throws, and a [org.millrace.errors.MillraceException] that
    /// names the chunk where the function or its worker failed; everything has stopped then.
    @Override
    // The pool's methods have matched function and results; a function may give null.
    @SuppressWarnings({"unchecked", "NullAway"})
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more results.");
        }
        boolean delivered = false;
        Assignment head = waiting.removeFirst();
        try {
            R result = (R) head.await();
            delivered = true;
            return result;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancelledException("The thread that waits for results was interrupted.");
        } finally {
            if (!delivered) {
                close();
            }
        }
    }

    /// Takes chunks until as many are in flight as may be.
    private void fill() {
        while (!closed && sourceFailure == null && waiting.size() < pool.inFlight() && !stopped(taken)) {
            Assignment next;
            try {
                if (!chunks.hasNext()) {
                    return;
                }
                next = new Assignment(taken, Objects.requireNonNull(chunks.next(), "A chunk is missing."));
            } catch (RuntimeException e) {
                sourceFailure = e;
                return;
            }
            taken++;
            active.add(next);
            try {
                pool.submit(worker -> work(next, worker));
                waiting.addLast(next);
            } finally {
                if (waiting.peekLast() != next) {
                    active.remove(next);
                }
            }
        }
    }

    private boolean stopped(long number) {
        return cancelled || number > failed.get();
    }

    private void work(Assignment assignment, Worker worker) {
        long number = assignment.number();
        try {
            boolean succeeded = assignment.run(worker, function, () -> stopped(number));
            if (succeeded) {
                try {
                    progress.done();
                } catch (RuntimeException e) {
                    assignment.fail(e);
                    succeeded = false;
                }
            }
            if (!succeeded) {
                giveUpAfter(number);
            }
        } finally {
            active.remove(assignment);
            assignment.finish();
        }
    }

    private void giveUpAfter(long number) {
        failed.accumulateAndGet(number, Math::min);
        for (Assignment other : active) {
            if (other.number() > number) {
                other.abort();
            }
        }
    }

    /// Gives everything up; the thread that takes results gets a [CancelledException]. From any thread.
    public void cancel() {
        cancelled = true;
        active.forEach(Assignment::abort);
    }

    /// Ends what still runs and waits until it has, though not for ever for a function that ignores being
    /// interrupted.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        cancel();
        boolean interrupted = Thread.interrupted();
        try {
            for (Assignment one : active) {
                if (!one.ended(PATIENCE_SECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException _) {
            interrupted = true;
        } finally {
            pool.forget(this);
            closeSource();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void closeSource() {
        if (chunks instanceof AutoCloseable source) {
            try {
                source.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
