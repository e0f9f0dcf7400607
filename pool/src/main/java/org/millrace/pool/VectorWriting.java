package org.millrace.pool;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Writes vectors for [VectorReading]: the number of rows, the validity, the arrays of the layout. Dictionaries and
/// constants are written flat.
final class VectorWriting {

    private VectorWriting() {}

    static void write(Vector vector, DataOutputStream out) throws IOException {
        Vector flat = Flatten.of(vector);
        int rows = flat.length();
        out.writeInt(rows);
        validity(flat.validity(), rows, out);
        switch (flat) {
            case BooleanVector v -> longs(v.values(), Bits.words(rows), out);
            case ByteVector v -> out.write(v.values(), 0, rows);
            case ShortVector v -> {
                ByteBuffer bytes = ByteBuffer.allocate(2 * rows);
                bytes.asShortBuffer().put(v.values(), 0, rows);
                out.write(bytes.array());
            }
            case IntVector v -> ints(v.values(), rows, out);
            case LongVector v -> longs(v.values(), rows, out);
            case FloatVector v -> {
                int[] bits = new int[rows];
                for (int i = 0; i < rows; i++) {
                    bits[i] = Float.floatToRawIntBits(v.values()[i]);
                }
                ints(bits, rows, out);
            }
            case DoubleVector v -> {
                long[] bits = new long[rows];
                for (int i = 0; i < rows; i++) {
                    bits[i] = Double.doubleToRawLongBits(v.values()[i]);
                }
                longs(bits, rows, out);
            }
            case Decimal128Vector v -> {
                longs(v.high(), rows, out);
                longs(v.low(), rows, out);
            }
            case BytesVector v -> texts(v, out);
            case ListVector v -> {
                ints(v.starts(), rows, out);
                ints(v.lengths(), rows, out);
                write(v.child(), out);
            }
            case StructVector v -> {
                for (Vector child : v.children()) {
                    write(child, out);
                }
            }
            case DictionaryVector _, ConstantVector _ -> throw new IllegalStateException("The vector is flat.");
        }
    }

    private static void validity(long @Nullable [] validity, int rows, DataOutputStream out) throws IOException {
        out.writeBoolean(validity != null);
        if (validity != null) {
            longs(validity, Bits.words(rows), out);
        }
    }

    private static void texts(BytesVector texts, DataOutputStream out) throws IOException {
        int rows = texts.length();
        int[] lengths = new int[rows];
        for (int i = 0; i < rows; i++) {
            lengths[i] = texts.isNull(i) ? 0 : texts.lengths()[i];
        }
        ints(lengths, rows, out);
        for (int i = 0; i < rows; i++) {
            out.write(texts.data(), texts.starts()[i], lengths[i]);
        }
    }

    private static void ints(int[] values, int count, DataOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(4, count));
        bytes.asIntBuffer().put(values, 0, count);
        out.write(bytes.array());
    }

    private static void longs(long[] values, int count, DataOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(8, count));
        bytes.asLongBuffer().put(values, 0, count);
        out.write(bytes.array());
    }
}
