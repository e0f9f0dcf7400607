package org.millrace.engine.window;

import java.util.List;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.spill.BatchFile;
import org.millrace.memory.Reservation;
import org.millrace.vectors.DataType;

/// What all readers of one running window operator hold, and the files for what they cannot hold. Thread-safe.
final class WindowMemory {

    private static final String OWNER = "window";

    private final QueryRun run;
    private final Reservation reservation;
    private final OperatorMetrics metrics;

    WindowMemory(QueryRun run, OperatorMetrics metrics) {
        this.run = run;
        this.reservation = run.spillable(OWNER);
        this.metrics = metrics;
    }

    boolean tryGrow(long bytes) {
        boolean granted = reservation.tryGrow(bytes);
        if (granted) {
            metrics.holds(reservation.held());
        }
        return granted;
    }

    void grow(long bytes) {
        reservation.grow(bytes);
        metrics.holds(reservation.held());
    }

    void shrink(long bytes) {
        reservation.shrink(bytes);
    }

    BatchFile file(List<DataType> types) {
        return BatchFile.create(run, OWNER, types, metrics);
    }
}
