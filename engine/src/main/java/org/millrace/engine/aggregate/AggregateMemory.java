package org.millrace.engine.aggregate;

import java.util.function.LongSupplier;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.memory.Reservation;

/// What one running aggregate has reserved, shared by all its lanes. Thread-safe.
final class AggregateMemory implements AutoCloseable {

    private final Reservation reservation;
    private final LongSupplier share;
    private final OperatorMetrics metrics;

    /// @param share what the reservation may hold now
    AggregateMemory(Reservation reservation, LongSupplier share, OperatorMetrics metrics) {
        this.reservation = reservation;
        this.share = share;
        this.metrics = metrics;
    }

    /// Reserves the difference between what something took and what it takes now; returns what it takes now. For what
    /// the aggregate cannot work without: refusal is an error.
    long change(long before, long now) {
        if (now > before) {
            reservation.grow(now - before);
            metrics.holds(reservation.held());
        } else if (now < before) {
            reservation.shrink(before - now);
        }
        return now;
    }

    /// Whether there is room for something that could also be spilled.
    boolean tryKeep(long bytes) {
        boolean granted = reservation.tryGrow(bytes);
        if (granted) {
            metrics.holds(reservation.held());
        }
        return granted;
    }

    /// About how many bytes more would be granted now.
    long room() {
        return Math.max(0, share.getAsLong() - reservation.held());
    }

    @Override
    public void close() {
        reservation.close();
    }
}
