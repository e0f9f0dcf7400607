package org.millrace.engine.operator;

import org.jspecify.annotations.Nullable;
import org.millrace.engine.expression.Evaluator;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Vector;

/// Selects the rows for which a condition is true; leaves out batches in which there are none.
final class FilteringReader implements BatchReader {

    private final BatchReader input;
    private final Evaluator condition;
    private int[] positions = new int[0];
    private long[] words = new long[0];

    FilteringReader(BatchReader input, Evaluator condition) {
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
            int count = select(condition.evaluate(batch), batch.rows());
            if (count == batch.rows()) {
                return batch;
            }
            if (count > 0) {
                return batch.select(positions, count);
            }
        }
    }

    /// Writes the positions of the rows that are true; returns how many there are.
    private int select(Vector truth, int rows) {
        if (positions.length < rows) {
            positions = new int[rows];
            words = new long[Bits.words(rows)];
        }
        return switch (truth) {
            case BooleanVector v -> Bits.positions(valid(v.values(), v.validity(), rows), rows, positions);
            case ConstantVector v -> constant(v, rows);
            case DictionaryVector v when v.dictionary() instanceof BooleanVector entries -> coded(v, entries, rows);
            default -> none(truth);
        };
    }

    private long[] valid(long[] values, long @Nullable [] validity, int rows) {
        if (validity == null) {
            return values;
        }
        long[] both = words;
        for (int w = 0; w < Bits.words(rows); w++) {
            both[w] = values[w] & validity[w];
        }
        return both;
    }

    private int constant(ConstantVector truth, int rows) {
        if (truth.isNull() || !(truth.value() instanceof BooleanVector value) || !value.value(0)) {
            return 0;
        }
        for (int i = 0; i < rows; i++) {
            positions[i] = i;
        }
        return rows;
    }

    private int coded(DictionaryVector truth, BooleanVector entries, int rows) {
        int[] codes = truth.codes();
        int[] target = positions;
        int count = 0;
        for (int i = 0; i < rows; i++) {
            target[count] = i;
            count += entries.value(codes[i]) && !truth.isNull(i) ? 1 : 0;
        }
        return count;
    }

    /// A vector of type null is true nowhere.
    private static int none(Vector truth) {
        for (int i = 0; i < truth.length(); i++) {
            if (!truth.isNull(i)) {
                throw new IllegalStateException("A condition gave values of type " + truth.type() + ".");
            }
        }
        return 0;
    }

    @Override
    public void close() {
        input.close();
    }
}
