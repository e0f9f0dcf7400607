package org.millrace.engine.operator;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Vector;

/// Finds the rows in which a condition is true: neither false nor null. Belongs to one thread at a time.
final class TruePositions {

    private long[] words = {};

    /// Writes the positions of the rows that are true, ascending, to `positions`; returns how many there are.
    int of(Vector truth, int rows, int[] positions) {
        if (words.length < Bits.words(rows)) {
            words = new long[Bits.words(rows)];
        }
        return switch (truth) {
            case BooleanVector v -> Bits.positions(valid(v.values(), v.validity(), rows), rows, positions);
            case ConstantVector v -> constant(v, rows, positions);
            case DictionaryVector v
            when v.dictionary() instanceof BooleanVector entries -> coded(v, entries, rows, positions);
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

    private static int constant(ConstantVector truth, int rows, int[] positions) {
        if (truth.isNull() || !(truth.value() instanceof BooleanVector value) || !value.value(0)) {
            return 0;
        }
        for (int i = 0; i < rows; i++) {
            positions[i] = i;
        }
        return rows;
    }

    private static int coded(DictionaryVector truth, BooleanVector entries, int rows, int[] positions) {
        int[] codes = truth.codes();
        int count = 0;
        for (int i = 0; i < rows; i++) {
            positions[count] = i;
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
}
