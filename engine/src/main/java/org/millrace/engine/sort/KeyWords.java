package org.millrace.engine.sort;

import java.util.List;
import org.millrace.engine.expression.Evaluator;
import org.millrace.engine.order.KeyEncoder;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Vector;

/// Computes the keys of batches. Belongs to one thread at a time; what it gives is valid until the next batch.
final class KeyWords {

    private final Evaluator[] evaluators;
    private final KeyEncoder[] encoders;
    private final Vector[] values;
    private final long[][] words;

    KeyWords(List<SortColumn> keys) {
        evaluators = keys.stream().map(key -> key.expression().open()).toArray(Evaluator[]::new);
        encoders = keys.stream().map(key -> new KeyEncoder(key.order())).toArray(KeyEncoder[]::new);
        values = new Vector[evaluators.length];
        words = new long[evaluators.length][0];
    }

    void read(Batch batch) {
        for (int key = 0; key < evaluators.length; key++) {
            read(batch, key);
        }
    }

    /// Computes one key.
    void read(Batch batch, int key) {
        values[key] = evaluators[key].evaluate(batch);
        if (words[key].length < batch.rows()) {
            words[key] = new long[batch.rows()];
        }
        encoders[key].encode(values[key], words[key], 0);
    }

    Vector[] values() {
        return values;
    }

    long[][] words() {
        return words;
    }
}
