package org.millrace.engine.sort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.memory.Reservation;

/// The runs of all lanes in the order of the lanes. Keeps them in memory while there is room; then runs that follow
/// each
/// other are merged into one in a file: those of lanes that have ended or those of the lane that asks, whichever are
/// more. Thread-safe.
final class RunLog {

    private final Reservation held;
    private final OperatorMetrics metrics;
    private final RunSpill spill;

    // Guarded by this: the runs of each lane that has ended, null for the others, and their bytes in memory.
    private final @Nullable List<Run>[] ended;
    private long endedBytes;

    @SuppressWarnings({"unchecked", "rawtypes"})
    RunLog(int lanes, Reservation held, OperatorMetrics metrics, RunSpill spill) {
        this.ended = new List[lanes];
        this.held = held;
        this.metrics = metrics;
        this.spill = spill;
    }

    /// The runs of one lane that has not ended; belongs to one thread at a time.
    final class Lane {

        private final List<Run> own = new ArrayList<>();
        private long ownBytes;

        /// Adds the next run.
        void add(SortedRun run) {
            long bytes = run.bytes();
            own.add(run);
            if (tryKeep(bytes) || (spillEnded(ownBytes) && tryKeep(bytes))) {
                ownBytes += bytes;
                return;
            }
            spillSequences(own);
            held.shrink(ownBytes);
            ownBytes = 0;
        }
    }

    Lane lane() {
        return new Lane();
    }

    private boolean tryKeep(long bytes) {
        boolean granted = held.tryGrow(bytes);
        if (granted) {
            metrics.holds(held.held());
        }
        return granted;
    }

    /// Notes that a lane has ended.
    synchronized void end(int number, Lane lane) {
        ended[number] = lane.own;
        endedBytes += lane.ownBytes;
    }

    /// Writes what ended lanes have in memory to files, if that is more than this.
    private synchronized boolean spillEnded(long thanBytes) {
        if (endedBytes <= thanBytes) {
            return false;
        }
        int from = 0;
        while (from < ended.length) {
            int to = from;
            List<Run> runs = new ArrayList<>();
            while (to < ended.length && ended[to] != null) {
                runs.addAll(ended[to++]);
            }
            if (!runs.isEmpty()) {
                spillSequences(runs);
                Arrays.fill(ended, from, to, List.of());
                ended[from] = runs;
            }
            from = to + 1;
        }
        held.shrink(endedBytes);
        endedBytes = 0;
        return true;
    }

    /// Replaces each sequence of runs in memory by one in a file.
    private void spillSequences(List<Run> target) {
        List<Run> replaced = new ArrayList<>();
        List<SortedRun> sequence = new ArrayList<>();
        for (Run run : target) {
            switch (run) {
                case SortedRun sorted -> sequence.add(sorted);
                case SpilledRun spilled -> {
                    write(sequence, replaced);
                    replaced.add(spilled);
                }
            }
        }
        write(sequence, replaced);
        target.clear();
        target.addAll(replaced);
    }

    private void write(List<SortedRun> sequence, List<Run> target) {
        if (!sequence.isEmpty()) {
            target.add(spill.write(sequence));
            sequence.clear();
        }
    }

    /// Gives back what is held in memory and deletes the files.
    synchronized void close() {
        spill.close();
        held.shrink(endedBytes);
        endedBytes = 0;
        Arrays.fill(ended, null);
    }

    /// All runs, once all lanes have ended.
    synchronized List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (List<Run> lane : ended) {
            if (lane != null) {
                runs.addAll(lane);
            }
        }
        return runs;
    }
}
