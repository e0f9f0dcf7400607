package org.millrace.engine.spill;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Scratch that no thread of a query uses now: as many as threads write and read at once. Thread-safe.
final class ScratchPool {

    private final Queue<Scratch> idle = new ConcurrentLinkedQueue<>();

    Scratch take() {
        Scratch known = idle.poll();
        return known != null ? known : new Scratch();
    }

    void give(Scratch scratch) {
        scratch.trim();
        idle.add(scratch);
    }
}
