package org.millrace.kernels.select;

import java.util.Arrays;
import org.millrace.errors.DefectException;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.Gather;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Makes dictionary and constant vectors flat.
public final class Decode {

    private Decode() {}

    /// The same rows as a flat vector, in the arrays of `buffer` where there is something to do; the buffer is of the
    /// vector's type.
    public static Vector flat(Vector vector, VectorBuffer buffer) {
        return switch (vector) {
            case DictionaryVector v when v.type().nested() -> nested(v);
            case ConstantVector v when v.type().nested() -> Gather.rows(v.value(), new int[v.length()], v.length());
            case DictionaryVector v -> {
                buffer.start(v.length());
                gather(v.dictionary(), v.codes(), v.length(), buffer);
                buffer.requireValid(v.validity());
                yield buffer.vector();
            }
            case ConstantVector v -> {
                buffer.start(v.length());
                fill(v, buffer);
                buffer.requireValid(v.validity());
                yield buffer.vector();
            }
            default -> vector;
        };
    }

    private static Vector nested(DictionaryVector vector) {
        Vector rows = Gather.rows(vector.dictionary(), vector.codes(), vector.length());
        return switch (rows) {
            case ListVector v ->
                new ListVector(v.type(), v.starts(), v.lengths(), v.child(), v.length(), vector.validity());
            case StructVector v -> new StructVector(v.type(), v.children(), v.length(), vector.validity());
            default -> throw new DefectException("A nested dictionary holds neither lists nor structs.");
        };
    }

    /// Writes the values at these positions of a flat vector to a started buffer; not their validity.
    public static void gather(Vector values, int[] positions, int rows, VectorBuffer out) {
        switch (values) {
            case BooleanVector v -> bits(v.values(), positions, rows, out.words());
            case ByteVector v -> ByteRows.gather(v.values(), positions, out.bytes(), rows);
            case ShortVector v -> ShortRows.gather(v.values(), positions, out.shorts(), rows);
            case IntVector v -> IntRows.gather(v.values(), positions, out.ints(), rows);
            case LongVector v -> LongRows.gather(v.values(), positions, out.longs(), rows);
            case FloatVector v -> FloatRows.gather(v.values(), positions, out.floats(), rows);
            case DoubleVector v -> DoubleRows.gather(v.values(), positions, out.doubles(), rows);
            case Decimal128Vector v -> {
                LongRows.gather(v.high(), positions, out.longs(), rows);
                LongRows.gather(v.low(), positions, out.low(), rows);
            }
            case BytesVector v -> {
                out.pointInto(v.data());
                IntRows.gather(v.starts(), positions, out.starts(), rows);
                IntRows.gather(v.lengths(), positions, out.lengths(), rows);
            }
            case ListVector _, StructVector _, ConstantVector _, DictionaryVector _ ->
                throw new DefectException("Only flat values without parts can be gathered into a buffer.");
        }
    }

    /// Sets bit `i` of `target` to bit `positions[i]` of `values`.
    public static void bits(long[] values, int[] positions, int rows, long[] target) {
        for (int base = 0; base < rows; base += 64) {
            int end = Math.min(64, rows - base);
            long word = 0;
            for (int i = 0; i < end; i++) {
                int position = positions[base + i];
                word |= (values[position >>> 6] >>> position & 1) << i;
            }
            target[base >>> 6] = word;
        }
    }

    private static void fill(ConstantVector constant, VectorBuffer out) {
        int rows = constant.length();
        switch (constant.value()) {
            case BooleanVector v -> Arrays.fill(out.words(), 0, (rows + 63) >>> 6, v.value(0) ? -1L : 0L);
            case ByteVector v -> Arrays.fill(out.bytes(), 0, rows, v.value(0));
            case ShortVector v -> Arrays.fill(out.shorts(), 0, rows, v.value(0));
            case IntVector v -> Arrays.fill(out.ints(), 0, rows, v.value(0));
            case LongVector v -> Arrays.fill(out.longs(), 0, rows, v.value(0));
            case FloatVector v -> Arrays.fill(out.floats(), 0, rows, v.value(0));
            case DoubleVector v -> Arrays.fill(out.doubles(), 0, rows, v.value(0));
            case Decimal128Vector v -> {
                Arrays.fill(out.longs(), 0, rows, v.high()[0]);
                Arrays.fill(out.low(), 0, rows, v.low()[0]);
            }
            case BytesVector v -> {
                out.pointInto(v.data());
                Arrays.fill(out.starts(), 0, rows, v.starts()[0]);
                Arrays.fill(out.lengths(), 0, rows, v.lengths()[0]);
            }
            case ListVector _, StructVector _, ConstantVector _, DictionaryVector _ ->
                throw new DefectException("Only flat values without parts can fill a buffer.");
        }
    }
}
