package org.millrace.engine.run;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.millrace.errors.CancelledException;

/// Hands results that complete in any order to a consumer in order of their numbers, one at a time. Whoever completes
/// the next one that is due also consumes those that waited behind it. Thread-safe.
///
/// @param <T> what is handed on
public final class InOrder<T> {

    private static final int WAKE_MILLIS = 50;

    private final Consumer<T> consumer;

    // Guarded by this: results that wait, the number that is due, and whether a thread is consuming now.
    private final Map<Integer, T> waiting = new HashMap<>();
    private int due;
    private boolean consuming;
    // Guarded by this: whether a result that is due will never come.
    private boolean abandoned;

    /// Hands results to `consumer`, which is never called by two threads at once.
    public InOrder(Consumer<T> consumer) {
        this.consumer = consumer;
    }

    /// Waits until the work for a number may begin: until no more than `ahead` numbers before it are still due, so that
    /// not more results wait. Numbers must begin in their order.
    ///
    /// @param check throws when there is nothing more to wait for
    public void enter(int number, int ahead, Runnable check) {
        while (!mayBegin(number, ahead)) {
            check.run();
        }
    }

    private synchronized boolean mayBegin(int number, int ahead) {
        if (number - due <= ahead || abandoned) {
            return true;
        }
        try {
            wait(WAKE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("The thread that ran the query was interrupted.", e);
        }
        return false;
    }

    /// Says that a result will never come: nobody waits any more.
    public synchronized void abandon() {
        abandoned = true;
        notifyAll();
    }

    /// Takes the result of a number, from 0 without gaps.
    public void complete(int number, T result) {
        synchronized (this) {
            waiting.put(number, result);
            if (consuming) {
                return;
            }
            consuming = true;
        }
        T next = take();
        while (next != null) {
            consumer.accept(next);
            next = take();
        }
    }

    @SuppressWarnings("NullAway") // The map gives null where nothing waits, which ends the loop of complete.
    private synchronized T take() {
        T next = waiting.remove(due);
        if (next == null) {
            consuming = false;
        } else {
            due++;
            notifyAll();
        }
        return next;
    }
}
