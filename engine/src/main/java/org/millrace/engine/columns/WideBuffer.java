package org.millrace.engine.columns;

import java.util.Arrays;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// Decimals of 128 bits.
final class WideBuffer extends ColumnBuffer {

    private long[] high = new long[0];
    private long[] low = new long[0];

    WideBuffer(DataType type) {
        super(type);
    }

    @Override
    void appendValues(Vector vector) {
        int needed = rows + vector.length();
        if (needed > high.length) {
            high = Arrays.copyOf(high, grown(high.length, needed));
            low = Arrays.copyOf(low, high.length);
        }
        Decimal128Vector source = source(vector);
        System.arraycopy(source.high(), 0, high, rows, vector.length());
        System.arraycopy(source.low(), 0, low, rows, vector.length());
    }

    private static Decimal128Vector source(Vector vector) {
        return switch (vector) {
            case DictionaryVector v -> (Decimal128Vector) Gather.rows(v.dictionary(), v.codes(), v.length());
            case ConstantVector v -> (Decimal128Vector) Gather.rows(v.value(), new int[v.length()], v.length());
            default -> (Decimal128Vector) vector;
        };
    }

    @Override
    public Vector vector() {
        return new Decimal128Vector(type, high, low, rows, validity.bits());
    }
}
