package org.millrace.engine.join;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.spill.BatchFile;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;

/// Probe rows that had no match in any part of the build side so far. Belongs to one thread.
final class CarriedRows implements AutoCloseable {

    private final JoinRun run;
    private final PartitionedRows.Partition all;
    /// What is left of the rows after some parts; null before the first.
    private @Nullable BatchFile file;

    private List<Long> places = List.of();

    CarriedRows(PartitionedRows.Partition all, JoinRun run) {
        this.all = all;
        this.run = run;
    }

    /// Reads the rows.
    BatchReader read() {
        BatchFile left = file;
        return left == null ? new BlockReader(all) : new Reader(left, places);
    }

    /// Keeps only the rows that have no match in a part.
    void keep(JoinSpec unmatched, BuildSide part) {
        BatchFile target = run.file(all.of().types());
        List<Long> written = new ArrayList<>();
        KeyedReader keyed = new KeyedReader(
                read(), unmatched.probeKeys(), unmatched.probeTypes().size());
        try (ProbeReader reader = new ProbeReader(keyed, BatchJoins.of(unmatched, part, run.batchRows()), run)) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                written.add(target.append(batch));
            }
        }
        close();
        file = target;
        places = written;
    }

    @Override
    public void close() {
        BatchFile left = file;
        if (left != null) {
            left.close();
        }
        file = null;
    }

    private static final class Reader implements BatchReader {

        private final BatchFile file;
        private final List<Long> places;
        private int next;

        Reader(BatchFile file, List<Long> places) {
            this.file = file;
            this.places = places;
        }

        @Override
        public @Nullable Batch next() {
            return next == places.size() ? null : file.read(places.get(next++));
        }

        @Override
        public void close() {
            next = places.size();
        }
    }
}
