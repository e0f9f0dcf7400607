package org.millrace.engine.expression;

import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Vectors made from other vectors without moving values.
final class Vectors {

    private Vectors() {}

    /// A flat vector of one row without a value.
    static Vector missing(DataType type) {
        return VectorBuilder.of(type, Collections.singletonList(null));
    }

    /// The same arrays with another length and other validity.
    static Vector with(Vector vector, int rows, long @Nullable [] validity) {
        return switch (vector) {
            case BooleanVector v -> new BooleanVector(v.values(), rows, validity);
            case ByteVector v -> new ByteVector(v.type(), v.values(), rows, validity);
            case ShortVector v -> new ShortVector(v.type(), v.values(), rows, validity);
            case IntVector v -> new IntVector(v.type(), v.values(), rows, validity);
            case LongVector v -> new LongVector(v.type(), v.values(), rows, validity);
            case FloatVector v -> new FloatVector(v.type(), v.values(), rows, validity);
            case DoubleVector v -> new DoubleVector(v.type(), v.values(), rows, validity);
            case Decimal128Vector v -> new Decimal128Vector(v.type(), v.high(), v.low(), rows, validity);
            case BytesVector v -> new BytesVector(v.type(), v.data(), v.starts(), v.lengths(), rows, validity);
            case ListVector v -> new ListVector(v.type(), v.starts(), v.lengths(), v.child(), rows, validity);
            case StructVector v -> new StructVector(v.type(), v.children(), rows, validity);
            case DictionaryVector v -> new DictionaryVector(v.codes(), v.dictionary(), rows, validity);
            case ConstantVector v -> throw new IllegalArgumentException("A constant of " + v.type() + " has one row.");
        };
    }

    /// Whether all of the first `rows` rows have a value.
    static boolean complete(long @Nullable [] validity, int rows) {
        return validity == null || Bits.count(validity, rows) == rows;
    }

    /// The rows that both bitmaps have, written to `scratch` if both are there; null for all rows.
    static long @Nullable [] both(long @Nullable [] left, long @Nullable [] right, long[] scratch, int rows) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        for (int i = 0; i < Bits.words(rows); i++) {
            scratch[i] = left[i] & right[i];
        }
        return scratch;
    }

    /// An array of at least this many words; the old one if it is long enough.
    static long[] words(long[] old, int rows) {
        return old.length >= Bits.words(rows) ? old : new long[Bits.words(rows)];
    }

    /// An array of at least this many positions; the old one if it is long enough.
    static int[] positions(int[] old, int rows) {
        return old.length >= rows ? old : new int[rows];
    }

    /// The positions of all rows.
    static int[] all(int rows) {
        int[] positions = new int[rows];
        Arrays.setAll(positions, i -> i);
        return positions;
    }
}
