package org.millrace.engine.join;

import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.expression.Evaluator;
import org.millrace.engine.order.KeyEncoder;
import org.millrace.engine.order.SortOrder;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Vector;

/// Computes the words of an expression that are in order like its values. Belongs to one thread at a time.
final class RangeWords {

    private final Evaluator evaluator;
    private final KeyEncoder encoder;

    RangeWords(CompiledExpression expression) {
        this.evaluator = expression.open();
        this.encoder = new KeyEncoder(new SortOrder(expression.type(), false, false));
    }

    /// Writes the word of each row from `at` on, and clears `there` where a row has no value.
    void read(Batch batch, long[] words, boolean[] there, int at) {
        Vector values = evaluator.evaluate(batch);
        encoder.encode(values, words, at);
        int rows = batch.rows();
        for (int i = 0; i < rows; i++) {
            there[at + i] &= !values.isNull(i);
        }
    }
}
