package org.millrace.engine.operator;

import org.jspecify.annotations.Nullable;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;

/// Leaves out some rows at the start and ends after some more.
final class LimitedReader implements BatchReader {

    private final BatchReader input;
    private long toSkip;
    private long toGive;

    LimitedReader(BatchReader input, long offset, long count) {
        this.input = input;
        this.toSkip = offset;
        this.toGive = count;
    }

    @Override
    public @Nullable Batch next() {
        while (toGive > 0) {
            Batch batch = input.next();
            if (batch == null) {
                return null;
            }
            int rows = batch.rows();
            if (toSkip >= rows) {
                toSkip -= rows;
                continue;
            }
            int from = (int) toSkip;
            int count = (int) Math.min(rows - from, toGive);
            toSkip = 0;
            toGive -= count;
            return count == rows ? batch : slice(batch, from, count);
        }
        return null;
    }

    private static Batch slice(Batch batch, int from, int count) {
        int[] positions = new int[count];
        for (int i = 0; i < count; i++) {
            positions[i] = from + i;
        }
        return batch.select(positions, count);
    }

    @Override
    public void close() {
        input.close();
    }
}
