package org.millrace.engine.spill;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
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

/// Reads what [VectorEncoder] wrote, into fresh arrays. The bytes passed a checksum, so that they are what was written.
final class VectorDecoder {

    private final ByteBuffer in;
    private final SharedDictionaries dictionaries;

    /// @param in little-endian, over an array from its first byte on
    VectorDecoder(ByteBuffer in, SharedDictionaries dictionaries) {
        this.in = in;
        this.dictionaries = dictionaries;
    }

    Vector read(DataType type, int rows) {
        return switch (in.get()) {
            case VectorEncoder.CONSTANT -> new ConstantVector(flat(type, 1), rows);
            case VectorEncoder.CODES -> {
                Vector dictionary = dictionaries.get(in.getInt());
                long[] validity = validity(rows);
                yield new DictionaryVector(Narrowed.readInts(in, rows), dictionary, rows, validity);
            }
            default -> flat(type, rows);
        };
    }

    private long @Nullable [] validity(int rows) {
        return in.get() == 0 ? null : words(Bits.words(rows));
    }

    private long[] words(int count) {
        long[] words = new long[count];
        in.asLongBuffer().get(words);
        in.position(in.position() + Long.BYTES * count);
        return words;
    }

    private Vector flat(DataType type, int rows) {
        long[] validity = validity(rows);
        return switch (type.layout()) {
            case BIT -> new BooleanVector(words(Bits.words(rows)), rows, validity);
            case INT8 -> {
                byte[] values = new byte[rows];
                in.get(values);
                yield new ByteVector(type, values, rows, validity);
            }
            case INT16 -> {
                short[] values = new short[rows];
                in.asShortBuffer().get(values);
                in.position(in.position() + Short.BYTES * rows);
                yield new ShortVector(type, values, rows, validity);
            }
            case INT32 -> new IntVector(type, Narrowed.readInts(in, rows), rows, validity);
            case INT64 -> new LongVector(type, Narrowed.readLongs(in, rows), rows, validity);
            case FLOAT -> {
                float[] values = new float[rows];
                in.asFloatBuffer().get(values);
                in.position(in.position() + Float.BYTES * rows);
                yield new FloatVector(type, values, rows, validity);
            }
            case DOUBLE -> {
                double[] values = new double[rows];
                in.asDoubleBuffer().get(values);
                in.position(in.position() + Double.BYTES * rows);
                yield new DoubleVector(type, values, rows, validity);
            }
            case INT128 -> {
                long[] high = Narrowed.readLongs(in, rows);
                yield new Decimal128Vector(type, high, Narrowed.readLongs(in, rows), rows, validity);
            }
            case BYTES -> bytes(type, rows, validity);
            case LIST -> lists((ListType) type, rows, validity);
            case STRUCT -> structs((StructType) type, rows, validity);
        };
    }

    private Vector bytes(DataType type, int rows, long @Nullable [] validity) {
        int[] lengths = Narrowed.readInts(in, rows);
        byte[] data = new byte[in.getInt()];
        in.get(data);
        return new BytesVector(type, data, starts(lengths), lengths, rows, validity);
    }

    private static int[] starts(int[] lengths) {
        int[] starts = new int[lengths.length];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + lengths[i - 1];
        }
        return starts;
    }

    private Vector lists(ListType type, int rows, long @Nullable [] validity) {
        int[] lengths = Narrowed.readInts(in, rows);
        int total = in.getInt();
        Vector child = read(type.element().type(), total);
        return new ListVector(type, starts(lengths), lengths, child, rows, validity);
    }

    private Vector structs(StructType type, int rows, long @Nullable [] validity) {
        List<Vector> children = new ArrayList<>();
        for (Field field : type.fields()) {
            children.add(read(field.type(), rows));
        }
        return new StructVector(type, children, rows, validity);
    }
}
