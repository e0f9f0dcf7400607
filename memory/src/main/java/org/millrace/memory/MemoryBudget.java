package org.millrace.memory;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// The one budget of bytes that everything that holds data across calls reserves from. Thread-safe.
///
/// Nobody waits for memory: a reservation is granted or refused at once. Fairness comes from shares. Owners that
/// can spill register before data flows, and none of them is granted more than the budget divided by their number,
/// so that each operator of a plan, and each of several queries, can work. The last eighth of the budget is for
/// [Reservation#grow(long)] alone, the demands without which an operator cannot work at all: who comes when others
/// already hold their shares of a time when they were fewer still gets on.
public final class MemoryBudget {

    private static final int MINIMUMS = 8;

    /// What was granted at the start; the limit may be lower.
    private final long most;

    /// Written by whoever lowers it, read by every thread that reserves.
    private volatile long limit;

    private final boolean spillAlways;
    private final Admission admission;
    private final AtomicLong reserved = new AtomicLong();
    private final AtomicLong fixed = new AtomicLong();
    private final AtomicLong peak = new AtomicLong();
    private final AtomicInteger spillables = new AtomicInteger();

    /// A budget of `limit` bytes.
    public MemoryBudget(long limit) {
        this(limit, false, Admission.FREE);
    }

    /// A budget of `limit` bytes of which somebody else has a say.
    public MemoryBudget(long limit, Admission admission) {
        this(limit, false, admission);
    }

    /// A budget that grants nothing to owners that can spill, except what they cannot work without: everything that
    /// can be spilled is. For tests, and to see what spilling costs.
    public static MemoryBudget spillingAlways(long limit) {
        return new MemoryBudget(limit, true, Admission.FREE);
    }

    private MemoryBudget(long limit, boolean spillAlways, Admission admission) {
        if (limit <= 0) {
            throw new IllegalArgumentException("A memory budget is a positive number of bytes, not " + limit + ".");
        }
        this.most = limit;
        this.limit = limit;
        this.spillAlways = spillAlways;
        this.admission = admission;
    }

    /// The limit in bytes.
    public long limit() {
        return limit;
    }

    /// Sets another limit, between 1 and the one at the start. What is reserved beyond it stays: nothing more is
    /// granted
    /// until enough was given back.
    public void lower(long newLimit) {
        if (newLimit <= 0) {
            throw new IllegalArgumentException("A memory budget is a positive number of bytes, not " + newLimit + ".");
        }
        limit = Math.min(most, newLimit);
    }

    /// The bytes reserved now.
    public long reserved() {
        return reserved.get();
    }

    /// The most bytes that were ever reserved at once.
    public long peak() {
        return peak.get();
    }

    /// An empty reservation for `owner`, a name that errors show, such as `reading ahead`.
    public Reservation reservation(String owner) {
        return new Reservation(this, owner, false);
    }

    /// An empty reservation for an `owner` that spills when it is refused more. It counts among those that share
    /// the budget until it is closed.
    public Reservation spillable(String owner) {
        spillables.incrementAndGet();
        return new Reservation(this, owner, true);
    }

    /// What one spillable owner may hold now.
    public long share() {
        if (spillAlways) {
            return 0;
        }
        return Math.max(0, ordinary() - fixed.get()) / Math.max(1, spillables.get());
    }

    /// What is granted to whoever asks.
    private long ordinary() {
        return limit - limit / MINIMUMS;
    }

    /// @param needed whether the owner cannot work without, so that the last part of the budget may be used
    boolean tryTake(long bytes, boolean needed, boolean spillable) {
        long most = needed ? limit : ordinary();
        if (!admission.admits(bytes, reserved.get())) {
            return false;
        }
        long before;
        do {
            before = reserved.get();
            if (bytes > most - before) {
                return false;
            }
        } while (!reserved.compareAndSet(before, before + bytes));
        peak.accumulateAndGet(before + bytes, Math::max);
        if (!spillable) {
            fixed.addAndGet(bytes);
        }
        return true;
    }

    void giveBack(long bytes, boolean spillable) {
        reserved.addAndGet(-bytes);
        if (!spillable) {
            fixed.addAndGet(-bytes);
        }
    }

    void leave() {
        spillables.decrementAndGet();
    }
}
