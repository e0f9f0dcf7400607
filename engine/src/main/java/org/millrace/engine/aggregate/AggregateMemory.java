package org.millrace.engine.aggregate;

import org.millrace.engine.run.OperatorMetrics;
import org.millrace.memory.Reservation;

/// What one running aggregate has reserved, shared by all its lanes. Thread-safe.
final class AggregateMemory implements AutoCloseable {

    private final Reservation reservation;
    private final OperatorMetrics metrics;

    AggregateMemory(Reservation reservation, OperatorMetrics metrics) {
        this.reservation = reservation;
        this.metrics = metrics;
    }

    /// Reserves the difference between what something took and what it takes now; returns what it takes now.
    synchronized long change(long before, long now) {
        if (now > before) {
            reservation.grow(now - before);
            metrics.holds(reservation.held());
        } else if (now < before) {
            reservation.shrink(before - now);
        }
        return now;
    }

    @Override
    public synchronized void close() {
        reservation.close();
    }
}
