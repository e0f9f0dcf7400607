package org.millrace.engine.operator;

import org.jspecify.annotations.Nullable;
import org.millrace.engine.expression.RowSelector;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;

/// Selects the rows for which a condition is true; leaves out batches in which there are none.
final class FilteringReader implements BatchReader {

    private final BatchReader input;
    private final RowSelector condition;
    private int[] positions = new int[0];

    FilteringReader(BatchReader input, RowSelector condition) {
        this.input = input;
        this.condition = condition;
    }

    @Override
    public @Nullable Batch next() {
        while (true) {
            Batch batch = input.next();
            if (batch == null || batch.rows() == 0) {
                if (batch == null) {
                    return null;
                }
                continue;
            }
            if (positions.length < batch.rows()) {
                positions = new int[batch.rows()];
            }
            int count = condition.select(batch, positions);
            if (count == batch.rows()) {
                return batch;
            }
            if (count > 0) {
                return batch.select(positions, count);
            }
        }
    }

    @Override
    public void close() {
        input.close();
    }
}
