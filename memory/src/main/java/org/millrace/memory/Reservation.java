package org.millrace.memory;

import org.millrace.errors.ResourceException;

/// Bytes that one owner holds of a [MemoryBudget]. Grows and shrinks; closing gives everything back. Thread-safe: the
/// workers of an operator share one.
public final class Reservation implements AutoCloseable {

    private final MemoryBudget budget;
    private final String owner;
    private final boolean spillable;

    // Guarded by this.
    private long held;
    private boolean closed;

    Reservation(MemoryBudget budget, String owner, boolean spillable) {
        this.budget = budget;
        this.owner = owner;
        this.spillable = spillable;
    }

    /// Whether `bytes` more could be reserved; if not, nothing changed and the caller should spill or give up.
    public synchronized boolean tryGrow(long bytes) {
        if (spillable && bytes > budget.share() - held) {
            return false;
        }
        return take(bytes, false);
    }

    /// Reserves `bytes` more that the owner cannot work without, or throws a [ResourceException] that names the owner,
    /// what it holds and what it asked for.
    public synchronized void grow(long bytes) {
        if (!take(bytes, true)) {
            throw new ResourceException("The memory budget of " + budget.limit() + " bytes is too small: " + owner
                    + " holds " + held + " bytes and asks for " + bytes + " more while " + budget.reserved()
                    + " bytes are reserved in all. Give more with --memory, or ask for less.");
        }
    }

    private boolean take(long bytes, boolean needed) {
        if (closed) {
            throw new IllegalStateException(owner + " reserves after it was closed.");
        }
        if (!budget.tryTake(bytes, needed, spillable)) {
            return false;
        }
        held += bytes;
        return true;
    }

    /// Reserves or gives back until exactly `bytes` are held; throws as [#grow(long)] does.
    public synchronized void resize(long bytes) {
        if (bytes > held) {
            grow(bytes - held);
        } else {
            shrink(held - bytes);
        }
    }

    /// Gives `bytes` back.
    public synchronized void shrink(long bytes) {
        if (bytes > held) {
            throw new IllegalArgumentException(owner + " gives back " + bytes + " bytes but holds " + held + ".");
        }
        held -= bytes;
        budget.giveBack(bytes, spillable);
    }

    /// The bytes held now.
    public synchronized long held() {
        return held;
    }

    /// Gives everything back. What is closed once more stays closed.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        shrink(held);
        closed = true;
        if (spillable) {
            budget.leave();
        }
    }
}
