package org.millrace.memory;

import org.millrace.errors.ResourceException;

/// Bytes that one owner holds of a [MemoryBudget]. Grows and shrinks; closing gives everything back. Belongs to one
/// thread at a time.
public final class Reservation implements AutoCloseable {

    private final MemoryBudget budget;
    private final String owner;
    private long held;

    Reservation(MemoryBudget budget, String owner) {
        this.budget = budget;
        this.owner = owner;
    }

    /// Whether `bytes` more could be reserved; if not, nothing changed and the caller should spill or give up.
    public boolean tryGrow(long bytes) {
        if (!budget.tryTake(bytes)) {
            return false;
        }
        held += bytes;
        return true;
    }

    /// Reserves `bytes` more, or throws a [ResourceException] that names the owner, what it holds and what it asked
    /// for.
    public void grow(long bytes) {
        if (!tryGrow(bytes)) {
            throw new ResourceException("The memory budget of " + budget.limit() + " bytes is too small: " + owner
                    + " holds " + held + " bytes and asks for " + bytes + " more while " + budget.reserved()
                    + " bytes are reserved in all. Give more with --memory, or ask for less.");
        }
    }

    /// Reserves or gives back until exactly `bytes` are held; throws as [#grow(long)] does.
    public void resize(long bytes) {
        if (bytes > held) {
            grow(bytes - held);
        } else {
            shrink(held - bytes);
        }
    }

    /// Gives `bytes` back.
    public void shrink(long bytes) {
        if (bytes > held) {
            throw new IllegalArgumentException(owner + " gives back " + bytes + " bytes but holds " + held + ".");
        }
        held -= bytes;
        budget.giveBack(bytes);
    }

    /// The bytes held now.
    public long held() {
        return held;
    }

    @Override
    public void close() {
        shrink(held);
    }
}
