package org.millrace.engine.columns;

import java.util.Arrays;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// Truth values.
final class BitBuffer extends ColumnBuffer {

    private long[] bits = new long[0];

    BitBuffer(DataType type) {
        super(type);
    }

    @Override
    void appendValues(Vector vector) {
        int needed = rows + vector.length();
        if (Bits.words(needed) > bits.length) {
            bits = Arrays.copyOf(bits, Bits.words(grown(bits.length * 64, needed)));
        }
        long[] source = source(vector).values();
        for (int i = 0; i < vector.length(); i++) {
            Bits.put(bits, rows + i, Bits.test(source, i));
        }
    }

    private static BooleanVector source(Vector vector) {
        return switch (vector) {
            case DictionaryVector v -> (BooleanVector) Gather.rows(v.dictionary(), v.codes(), v.length());
            case ConstantVector v -> (BooleanVector) Gather.rows(v.value(), new int[v.length()], v.length());
            default -> (BooleanVector) vector;
        };
    }

    @Override
    public Vector vector() {
        return new BooleanVector(bits, rows, validity.bits());
    }
}
