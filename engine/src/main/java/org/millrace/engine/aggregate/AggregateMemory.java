package org.millrace.engine.aggregate;

import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.sort.ValueSorter;
import org.millrace.memory.Reservation;
import org.millrace.vectors.DataType;

/// What one running aggregate has reserved, shared by all its lanes. Thread-safe.
final class AggregateMemory implements AutoCloseable {

    private final Reservation reservation;
    private final QueryRun run;
    private final OperatorMetrics metrics;

    AggregateMemory(QueryRun run, OperatorMetrics metrics) {
        this.run = run;
        this.reservation = run.spillable("hash aggregate");
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

    /// A sorter of values that takes its memory from here and spills.
    ValueSorter sorter(DataType type) {
        return new ValueSorter(type, run, metrics, reservation);
    }

    /// About how many bytes more would be granted now.
    long room() {
        return Math.max(0, run.budget().share() - reservation.held());
    }

    @Override
    public void close() {
        reservation.close();
    }
}
