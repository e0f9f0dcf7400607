package org.millrace.engine.join;

import org.jspecify.annotations.Nullable;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;

/// Streams some pieces of the probe side past the build side.
final class ProbeReader implements BatchReader {

    private final KeyedReader input;
    private final BatchJoin join;
    private final JoinRun run;
    private boolean within;

    ProbeReader(KeyedReader input, BatchJoin join, JoinRun run) {
        this.input = input;
        this.join = join;
        this.run = run;
    }

    @Override
    public @Nullable Batch next() {
        while (true) {
            if (within) {
                Batch batch = join.next();
                if (batch != null) {
                    return batch;
                }
                within = false;
            }
            run.check();
            Batch probe = input.next();
            if (probe == null) {
                return null;
            }
            if (probe.rows() > 0) {
                join.start(probe, input);
                within = true;
            }
        }
    }

    @Override
    public void close() {
        input.close();
    }
}
