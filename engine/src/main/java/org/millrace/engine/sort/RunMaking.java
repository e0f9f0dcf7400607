package org.millrace.engine.sort;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.millrace.engine.run.Lanes;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.memory.Reservation;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// Cuts rows into sorted runs of consecutive rows, in the order of the input. Where they are cut does not matter: the
/// order of all rows is total. Used once.
final class RunMaking {

    /// So few that the arrays of a run's keys fit a core's own cache while they are sorted, and enough that merging has
    /// few runs.
    private static final int RUN_ROWS = 1 << 17;

    private final Schema schema;
    private final List<SortColumn> keys;
    private final KeyOrder order;
    private final QueryRun run;
    private final OperatorMetrics metrics;

    /// Buffers that no lane uses now.
    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();

    // Guarded by itself: what all runs hold.
    private final Reservation held;

    RunMaking(Schema schema, List<SortColumn> keys, KeyOrder order, QueryRun run, OperatorMetrics metrics) {
        this.schema = schema;
        this.keys = keys;
        this.order = order;
        this.run = run;
        this.metrics = metrics;
        this.held = run.reservation("sort");
    }

    /// Reads all rows.
    List<SortedRun> runs(Rows rows) {
        Lanes lanes = Lanes.forMerging(rows.pieces());
        List<List<SortedRun>> byLane = new ArrayList<>();
        for (int lane = 0; lane < lanes.count(); lane++) {
            byLane.add(new ArrayList<>());
        }
        run.forEachLane(metrics, lanes.count(), lane -> {
            Worker worker = idle.poll();
            if (worker == null) {
                worker = new Worker();
            }
            try (BatchReader reader = rows.read(lanes.from(lane), lanes.to(lane))) {
                worker.sort(reader, byLane.get(lane));
            }
            idle.add(worker);
        });
        idle.clear();
        return byLane.stream().flatMap(List::stream).toList();
    }

    /// The buffers of one thread.
    private final class Worker {

        private final KeyedRows buffer = new KeyedRows(schema, order, columns(), keys.size());
        private final KeyWords words = new KeyWords(keys);

        private int[] columns() {
            return keys.stream().mapToInt(SortColumn::column).toArray();
        }

        void sort(BatchReader reader, List<SortedRun> target) {
            buffer.clear();
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                if (batch.rows() > 0) {
                    words.read(batch);
                    buffer.append(batch, words.words(), words.values());
                }
                if (buffer.rows() >= RUN_ROWS) {
                    finish(target);
                }
            }
            if (buffer.rows() > 0) {
                finish(target);
            }
        }

        private void finish(List<SortedRun> target) {
            SortedRun sorted = buffer.sorted(Integer.MAX_VALUE);
            synchronized (held) {
                held.grow(sorted.bytes());
                metrics.holds(held.held());
            }
            target.add(sorted);
            buffer.clear();
        }
    }
}
