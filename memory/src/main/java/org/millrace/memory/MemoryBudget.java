package org.millrace.memory;

import java.util.concurrent.atomic.AtomicLong;

/// The one budget of bytes that everything that holds data across calls reserves from. Thread-safe.
public final class MemoryBudget {

    private final long limit;
    private final AtomicLong reserved = new AtomicLong();
    private final AtomicLong peak = new AtomicLong();

    /// A budget of `limit` bytes.
    public MemoryBudget(long limit) {
        if (limit <= 0) {
            throw new IllegalArgumentException("A memory budget is a positive number of bytes, not " + limit + ".");
        }
        this.limit = limit;
    }

    /// The limit in bytes.
    public long limit() {
        return limit;
    }

    /// The bytes reserved now.
    public long reserved() {
        return reserved.get();
    }

    /// The most bytes that were ever reserved at once.
    public long peak() {
        return peak.get();
    }

    /// An empty reservation for `owner`, a name that errors show, such as `hash aggregate`.
    public Reservation reservation(String owner) {
        return new Reservation(this, owner);
    }

    boolean tryTake(long bytes) {
        long before;
        do {
            before = reserved.get();
            if (bytes > limit - before) {
                return false;
            }
        } while (!reserved.compareAndSet(before, before + bytes));
        peak.accumulateAndGet(before + bytes, Math::max);
        return true;
    }

    void giveBack(long bytes) {
        reserved.addAndGet(-bytes);
    }
}
