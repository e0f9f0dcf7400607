package org.millrace.frame;

import java.util.ArrayList;
import java.util.List;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Numbers that look random.
final class Numbers {

    static final Schema SCHEMA = Schema.of(new Field("n", PrimitiveType.INT64));

    private static final int BATCH = 10_000;

    private Numbers() {}

    static List<Batch> batches(int rows) {
        List<Batch> batches = new ArrayList<>();
        for (int start = 0; start < rows; start += BATCH) {
            long[] values = new long[BATCH];
            for (int i = 0; i < BATCH; i++) {
                values[i] = (start + i) * 0x9E3779B97F4A7C15L;
            }
            batches.add(Batch.of(BATCH, new LongVector(PrimitiveType.INT64, values, BATCH)));
        }
        return batches;
    }
}
