package org.millrace.engine.sort;

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

    private static final long LEAST_BUFFER = 1 << 18;
    private static final long MOST_BUFFER = 1 << 26;

    /// The buffer of each thread may take this part of what the sort may hold, divided by the threads.
    private static final int BUFFER_SHARE = 4;

    private final Schema schema;
    private final List<SortColumn> keys;
    private final KeyOrder order;
    private final QueryRun run;
    private final OperatorMetrics metrics;
    private final Reservation held;
    private final long bufferBytes;

    /// Buffers that no lane uses now.
    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();

    /// @param held what the sort has reserved
    RunMaking(
            Schema schema,
            List<SortColumn> keys,
            KeyOrder order,
            QueryRun run,
            OperatorMetrics metrics,
            Reservation held) {
        this.schema = schema;
        this.keys = keys;
        this.order = order;
        this.run = run;
        this.metrics = metrics;
        this.held = held;
        this.bufferBytes =
                Math.clamp(run.budget().share() / BUFFER_SHARE / run.settings().threads(), LEAST_BUFFER, MOST_BUFFER);
    }

    /// Reads all rows; gives runs that can be merged at once.
    List<Run> runs(Rows rows) {
        Lanes lanes = Lanes.forMerging(rows.pieces());
        RunSpill spill = new RunSpill(new RunShape(schema, order, keyColumns()), run, metrics);
        RunLog log = new RunLog(lanes.count(), held, metrics, spill);
        run.forEachLane(metrics, lanes.count(), lane -> {
            Worker known = idle.poll();
            Worker worker = known != null ? known : new Worker();
            RunLog.Lane runs = log.lane();
            try (BatchReader reader = rows.read(lanes.from(lane), lanes.to(lane))) {
                worker.sort(reader, runs);
            }
            log.end(lane, runs);
            idle.add(worker);
        });
        idle.forEach(Worker::close);
        idle.clear();
        return FewRuns.of(log.runs(), spill, run, metrics);
    }

    private int[] keyColumns() {
        return keys.stream().mapToInt(SortColumn::column).toArray();
    }

    /// The buffers of one thread.
    private final class Worker {

        private final KeyedRows buffer = new KeyedRows(schema, order, keyColumns(), keys.size());
        private final KeyWords words = new KeyWords(keys);
        private long reserved;

        void sort(BatchReader reader, RunLog.Lane target) {
            buffer.clear();
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                if (batch.rows() > 0) {
                    words.read(batch);
                    buffer.append(batch, words.words(), words.values());
                    reserve(buffer.bytes());
                }
                if (buffer.rows() >= RUN_ROWS || reserved >= bufferBytes) {
                    finish(target);
                }
            }
            if (buffer.rows() > 0) {
                finish(target);
            }
        }

        private void finish(RunLog.Lane target) {
            target.add(buffer.sorted(Integer.MAX_VALUE));
            buffer.clear();
        }

        private void reserve(long bytes) {
            if (bytes > reserved) {
                held.grow(bytes - reserved);
                reserved = bytes;
            }
        }

        void close() {
            held.shrink(reserved);
            reserved = 0;
        }
    }
}
