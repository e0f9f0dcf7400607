package org.millrace.engine.window;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.expression.Evaluator;
import org.millrace.engine.order.KeyEncoder;
import org.millrace.engine.order.SortOrder;
import org.millrace.engine.sort.SortColumn;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Copy;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// Finds the rows that differ in some keys from the row before, across batches. Belongs to one thread.
final class KeyChanges {

    private final Evaluator[] evaluators;
    private final KeyEncoder[] encoders;
    private final SortOrder[] orders;
    private final Vector[] values;
    private final long[][] words;

    // The keys of the last row seen.
    private final long[] lastWords;
    private final @Nullable Vector[] lastValues;
    private boolean some;

    KeyChanges(List<SortColumn> keys) {
        evaluators = keys.stream().map(key -> key.expression().open()).toArray(Evaluator[]::new);
        encoders = keys.stream().map(key -> new KeyEncoder(key.order())).toArray(KeyEncoder[]::new);
        orders = keys.stream().map(SortColumn::order).toArray(SortOrder[]::new);
        values = new Vector[orders.length];
        words = new long[orders.length][0];
        lastWords = new long[orders.length];
        lastValues = new Vector[orders.length];
    }

    /// Whether there is nothing to differ in.
    boolean none() {
        return orders.length == 0;
    }

    /// Sets the bits of the rows of a batch that differ from the row before; the very first row does.
    void mark(Batch batch, long[] bits) {
        int rows = batch.rows();
        if (!some) {
            Bits.set(bits, 0);
        }
        for (int key = 0; key < orders.length; key++) {
            read(batch, key);
            if (some && !sameAsLast(key, 0)) {
                Bits.set(bits, 0);
            }
            compare(key, rows, bits);
        }
        some = true;
        for (int key = 0; key < orders.length; key++) {
            lastWords[key] = words[key][rows - 1];
            lastValues[key] = orders[key].decisive(lastWords[key])
                    ? null
                    : Copy.of(Gather.rows(values[key], new int[] {rows - 1}, 1));
        }
    }

    /// Whether the first row of a batch is like the last row seen, which stays the last one.
    boolean continues(Batch batch) {
        for (int key = 0; key < orders.length; key++) {
            read(batch, key);
            if (!sameAsLast(key, 0)) {
                return false;
            }
        }
        return true;
    }

    private void read(Batch batch, int key) {
        values[key] = evaluators[key].evaluate(batch);
        if (words[key].length < batch.rows()) {
            words[key] = new long[batch.rows()];
        }
        encoders[key].encode(values[key], words[key], 0);
    }

    private boolean sameAsLast(int key, int row) {
        long word = words[key][row];
        if (word != lastWords[key]) {
            return false;
        }
        Vector last = lastValues[key];
        return last == null || orders[key].compare(last, 0, values[key], row) == 0;
    }

    private void compare(int key, int rows, long[] bits) {
        long[] keyWords = words[key];
        SortOrder order = orders[key];
        boolean decisive = !order.keepsValues();
        long before = keyWords[0];
        for (int i = 1; i < rows; i++) {
            long word = keyWords[i];
            if (word != before || (!decisive && !order.decisive(word) && !sameValue(key, i))) {
                bits[i >>> 6] |= 1L << i;
            }
            before = word;
        }
    }

    private boolean sameValue(int key, int row) {
        Vector vector = values[key];
        if (vector instanceof DictionaryVector coded
                && coded.codes()[row] == coded.codes()[row - 1]
                && coded.isNull(row) == coded.isNull(row - 1)) {
            return true;
        }
        return orders[key].compare(vector, row - 1, vector, row) == 0;
    }
}
