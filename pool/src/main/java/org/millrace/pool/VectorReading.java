package org.millrace.pool;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.StructType;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Reads what [VectorWriting] wrote. Arrays are allocated only for bytes that are there.
final class VectorReading {

    private VectorReading() {}

    static Vector read(DataType type, DataInputStream in) throws IOException {
        int rows = in.readInt();
        long[] validity = in.readBoolean() ? longs(Bits.words(rows), in) : null;
        return switch (type.layout()) {
            case BIT -> new BooleanVector(longs(Bits.words(rows), in), rows, validity);
            case INT8 -> new ByteVector(type, bytes(rows, in), rows, validity);
            case INT16 -> {
                short[] values = new short[rows];
                ByteBuffer.wrap(bytes(Math.multiplyExact(2, rows), in))
                        .asShortBuffer()
                        .get(values);
                yield new ShortVector(type, values, rows, validity);
            }
            case INT32 -> new IntVector(type, ints(rows, in), rows, validity);
            case INT64 -> new LongVector(type, longs(rows, in), rows, validity);
            case FLOAT -> floats(type, rows, validity, in);
            case DOUBLE -> doubles(type, rows, validity, in);
            case INT128 -> new Decimal128Vector(type, longs(rows, in), longs(rows, in), rows, validity);
            case BYTES -> texts(type, rows, validity, in);
            case LIST -> {
                int[] starts = ints(rows, in);
                int[] lengths = ints(rows, in);
                Vector child = read(((ListType) type).element().type(), in);
                yield new ListVector(type, starts, lengths, child, rows, validity);
            }
            case STRUCT -> {
                List<Vector> children = new ArrayList<>();
                for (Field field : ((StructType) type).fields()) {
                    children.add(read(field.type(), in));
                }
                yield new StructVector(type, children, rows, validity);
            }
        };
    }

    private static Vector floats(DataType type, int rows, long @Nullable [] validity, DataInputStream in)
            throws IOException {
        float[] values = new float[rows];
        int[] bits = ints(rows, in);
        for (int i = 0; i < rows; i++) {
            values[i] = Float.intBitsToFloat(bits[i]);
        }
        return new FloatVector(type, values, rows, validity);
    }

    private static Vector doubles(DataType type, int rows, long @Nullable [] validity, DataInputStream in)
            throws IOException {
        double[] values = new double[rows];
        long[] bits = longs(rows, in);
        for (int i = 0; i < rows; i++) {
            values[i] = Double.longBitsToDouble(bits[i]);
        }
        return new DoubleVector(type, values, rows, validity);
    }

    private static Vector texts(DataType type, int rows, long @Nullable [] validity, DataInputStream in)
            throws IOException {
        int[] lengths = ints(rows, in);
        int[] starts = new int[rows];
        int end = 0;
        for (int i = 0; i < rows; i++) {
            starts[i] = end;
            end = Math.addExact(end, lengths[i]);
        }
        return new BytesVector(type, bytes(end, in), starts, lengths, rows, validity);
    }

    private static int[] ints(int count, DataInputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(Math.multiplyExact(4, count), in));
        int[] values = new int[count];
        bytes.asIntBuffer().get(values);
        return values;
    }

    private static long[] longs(int count, DataInputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(Math.multiplyExact(8, count), in));
        long[] values = new long[count];
        bytes.asLongBuffer().get(values);
        return values;
    }

    private static byte[] bytes(int count, DataInputStream in) throws IOException {
        if (count < 0 || count > in.available()) {
            throw new EOFException("A column needs " + count + " bytes where " + in.available() + " are left.");
        }
        return in.readNBytes(count);
    }
}
