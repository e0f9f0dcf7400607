package org.millrace.engine.run;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Hands results that complete in any order to a consumer in order of their numbers, one at a time. Whoever completes
/// the next one that is due also consumes those that waited behind it. Thread-safe.
///
/// @param <T> what is handed on
public final class InOrder<T> {

    private final Consumer<T> consumer;

    // Guarded by this: results that wait, the number that is due, and whether a thread is consuming now.
    private final Map<Integer, T> waiting = new HashMap<>();
    private int due;
    private boolean consuming;

    /// Hands results to `consumer`, which is never called by two threads at once.
    public InOrder(Consumer<T> consumer) {
        this.consumer = consumer;
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
        }
        return next;
    }
}
