package org.millrace.engine.run;

import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
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

/// How many bytes of heap rows take, for reservations. Counts the arrays of vectors and not what is shared between many
/// batches: dictionaries and constants.
public final class Footprint {

    private static final int PER_VECTOR = 64;

    private Footprint() {}

    /// The bytes of a batch that was copied: all its raw columns.
    public static long of(Batch batch) {
        long bytes = PER_VECTOR;
        for (int i = 0; i < batch.columns(); i++) {
            bytes += of(batch.raw(i));
        }
        return bytes;
    }

    /// The bytes of a vector's arrays.
    public static long of(Vector vector) {
        long validity = vector instanceof ConstantVector || vector.validity() == null
                ? 0
                : (long) Bits.words(vector.length()) * Long.BYTES;
        return PER_VECTOR + validity + values(vector);
    }

    private static long values(Vector vector) {
        long rows = vector.length();
        return switch (vector) {
            case ConstantVector _ -> 0;
            case DictionaryVector _ -> rows * Integer.BYTES;
            case BooleanVector _ -> (long) Bits.words(vector.length()) * Long.BYTES;
            case ByteVector _ -> rows;
            case ShortVector _ -> rows * Short.BYTES;
            case IntVector _ -> rows * Integer.BYTES;
            case LongVector _ -> rows * Long.BYTES;
            case FloatVector _ -> rows * Float.BYTES;
            case DoubleVector _ -> rows * Double.BYTES;
            case Decimal128Vector _ -> rows * 2 * Long.BYTES;
            case BytesVector v -> rows * 2 * Integer.BYTES + v.data().length;
            case ListVector v -> rows * 2 * Integer.BYTES + of(v.child());
            case StructVector v ->
                v.children().stream().mapToLong(Footprint::of).sum();
        };
    }
}
