package org.millrace.engine.columns;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.Gather;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.Vector;

/// Numbers of 8 to 64 bits, and what is held like them.
final class FixedBuffer extends ColumnBuffer {

    /// A primitive array of the type's layout.
    private Object values;

    private int capacity;

    FixedBuffer(DataType type) {
        super(type);
        values = array(0);
    }

    private Object array(int length) {
        return switch (type.layout()) {
            case INT8 -> new byte[length];
            case INT16 -> new short[length];
            case INT32 -> new int[length];
            case INT64 -> new long[length];
            case FLOAT -> new float[length];
            case DOUBLE -> new double[length];
            case BIT, INT128, BYTES, LIST, STRUCT -> throw new IllegalArgumentException(type.toString());
        };
    }

    @Override
    void appendValues(Vector vector) {
        int needed = rows + vector.length();
        if (needed > capacity) {
            int length = grown(capacity, needed);
            Object larger = array(length);
            System.arraycopy(values, 0, larger, 0, rows);
            values = larger;
            capacity = Array.getLength(larger);
        }
        System.arraycopy(source(vector), 0, values, rows, vector.length());
    }

    private static Object source(Vector vector) {
        return switch (vector) {
            case ByteVector v -> v.values();
            case ShortVector v -> v.values();
            case IntVector v -> v.values();
            case LongVector v -> v.values();
            case FloatVector v -> v.values();
            case DoubleVector v -> v.values();
            case DictionaryVector v -> source(Gather.rows(v.dictionary(), v.codes(), v.length()));
            case ConstantVector v -> source(Gather.rows(v.value(), new int[v.length()], v.length()));
            default -> throw new IllegalArgumentException("Values of type " + vector.type() + " have no fixed width.");
        };
    }

    @Override
    public Vector vector() {
        long @Nullable [] bits = validity.bits();
        return switch (values) {
            case byte[] v -> new ByteVector(type, v, rows, bits);
            case short[] v -> new ShortVector(type, v, rows, bits);
            case int[] v -> new IntVector(type, v, rows, bits);
            case long[] v -> new LongVector(type, v, rows, bits);
            case float[] v -> new FloatVector(type, v, rows, bits);
            case double[] v -> new DoubleVector(type, v, rows, bits);
            default -> throw new IllegalStateException(type.toString());
        };
    }
}
