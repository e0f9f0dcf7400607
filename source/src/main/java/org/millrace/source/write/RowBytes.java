package org.millrace.source.write;

import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.StructType;
import org.millrace.vectors.Vector;

/// About how many bytes rows take. The figure depends on the values alone and not on how vectors hold them, because it
/// decides when files are written.
final class RowBytes {

    private static final int SLICE = 2 * Integer.BYTES;
    private static final int NESTED = 16;

    private RowBytes() {}

    static long of(Batch batch) {
        long bytes = 0;
        for (int i = 0; i < batch.columns(); i++) {
            bytes += of(batch.column(i));
        }
        return bytes;
    }

    private static long of(Vector vector) {
        long rows = vector.length();
        return switch (vector.type().layout()) {
            case BIT, INT8 -> rows;
            case INT16 -> rows * Short.BYTES;
            case INT32, FLOAT -> rows * Integer.BYTES;
            case INT64, DOUBLE -> rows * Long.BYTES;
            case INT128 -> rows * 2 * Long.BYTES;
            case BYTES -> rows * SLICE + lengths(vector);
            case LIST -> rows * SLICE + lengths(vector) * NESTED;
            case STRUCT -> rows * NESTED * ((StructType) vector.type()).fields().size();
        };
    }

    private static long lengths(Vector vector) {
        long[] validity = vector.validity();
        long bytes = 0;
        for (int i = 0; i < vector.length(); i++) {
            if (Bits.valid(validity, i)) {
                bytes += length(vector, i);
            }
        }
        return bytes;
    }

    private static int length(Vector vector, int row) {
        return switch (vector) {
            case BytesVector v -> v.lengths()[row];
            case ListVector v -> v.lengths()[row];
            case DictionaryVector v -> length(v.dictionary(), v.codes()[row]);
            case ConstantVector v -> length(v.value(), 0);
            default -> 0;
        };
    }
}
