package org.millrace.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Joins vectors of the same type, one after the other, into one flat vector.
public final class Concat {

    private Concat() {}

    /// All rows of all parts, in order, in new arrays.
    ///
    /// @param type  the type of every part
    /// @param parts perhaps none
    public static Vector of(DataType type, List<Vector> parts) {
        int total = 0;
        for (Vector part : parts) {
            total = Math.addExact(total, part.length());
        }
        List<Vector> flat = parts.stream().map(Flatten::of).toList();
        long[] validity = validity(flat, total);
        return switch (type.layout()) {
            case BIT -> new BooleanVector(bits(flat, total), total, validity);
            case INT8 -> new ByteVector(type, join(flat, new byte[total]), total, validity);
            case INT16 -> new ShortVector(type, join(flat, new short[total]), total, validity);
            case INT32 -> new IntVector(type, join(flat, new int[total]), total, validity);
            case INT64 -> new LongVector(type, join(flat, new long[total]), total, validity);
            case FLOAT -> new FloatVector(type, join(flat, new float[total]), total, validity);
            case DOUBLE -> new DoubleVector(type, join(flat, new double[total]), total, validity);
            case INT128 -> wide(type, flat, total, validity);
            case BYTES -> bytes(type, flat, total, validity);
            case LIST -> list((ListType) type, flat, total, validity);
            case STRUCT -> struct((StructType) type, flat, total, validity);
        };
    }

    private static <A> A join(List<Vector> parts, A target) {
        int end = 0;
        for (Vector part : parts) {
            System.arraycopy(array(part), 0, target, end, part.length());
            end += part.length();
        }
        return target;
    }

    private static Object array(Vector part) {
        return switch (part) {
            case ByteVector v -> v.values();
            case ShortVector v -> v.values();
            case IntVector v -> v.values();
            case LongVector v -> v.values();
            case FloatVector v -> v.values();
            case DoubleVector v -> v.values();
            default -> throw new IllegalArgumentException("Not a vector of one array: " + part.type());
        };
    }

    private static long @Nullable [] validity(List<Vector> parts, int total) {
        if (parts.stream().noneMatch(Vector::hasNulls)) {
            return null;
        }
        long[] target = new long[Bits.words(total)];
        int end = 0;
        for (Vector part : parts) {
            long[] source = part.validity();
            if (source == null) {
                Bits.setRange(target, end, end + part.length());
            } else {
                append(source, part.length(), target, end);
            }
            end += part.length();
        }
        return target;
    }

    private static long[] bits(List<Vector> parts, int total) {
        long[] target = new long[Bits.words(total)];
        int end = 0;
        for (Vector part : parts) {
            append(((BooleanVector) part).values(), part.length(), target, end);
            end += part.length();
        }
        return target;
    }

    private static void append(long[] source, int count, long[] target, int end) {
        for (int i = 0; i < count; i++) {
            target[(end + i) >>> 6] |= (source[i >>> 6] >>> i & 1) << (end + i);
        }
    }

    private static Vector wide(DataType type, List<Vector> parts, int total, long @Nullable [] validity) {
        long[] high = new long[total];
        long[] low = new long[total];
        int end = 0;
        for (Vector part : parts) {
            Decimal128Vector v = (Decimal128Vector) part;
            System.arraycopy(v.high(), 0, high, end, v.length());
            System.arraycopy(v.low(), 0, low, end, v.length());
            end += v.length();
        }
        return new Decimal128Vector(type, high, low, total, validity);
    }

    private static Vector bytes(DataType type, List<Vector> parts, int total, long @Nullable [] validity) {
        int size = 0;
        for (Vector part : parts) {
            BytesVector v = (BytesVector) part;
            for (int i = 0; i < v.length(); i++) {
                size = Math.addExact(size, v.isNull(i) ? 0 : v.lengths()[i]);
            }
        }
        byte[] data = new byte[size];
        int[] starts = new int[total];
        int[] lengths = new int[total];
        int row = 0;
        int end = 0;
        for (Vector part : parts) {
            BytesVector v = (BytesVector) part;
            for (int i = 0; i < v.length(); i++, row++) {
                starts[row] = end;
                lengths[row] = v.isNull(i) ? 0 : v.lengths()[i];
                System.arraycopy(v.data(), v.starts()[i], data, end, lengths[row]);
                end += lengths[row];
            }
        }
        return new BytesVector(type, data, starts, lengths, total, validity);
    }

    private static Vector list(ListType type, List<Vector> parts, int total, long @Nullable [] validity) {
        int[] starts = new int[total];
        int[] lengths = new int[total];
        List<Vector> children = new ArrayList<>();
        int row = 0;
        int base = 0;
        for (Vector part : parts) {
            ListVector v = (ListVector) part;
            for (int i = 0; i < v.length(); i++, row++) {
                starts[row] = base + v.starts()[i];
                lengths[row] = v.isNull(i) ? 0 : v.lengths()[i];
            }
            children.add(v.child());
            base = Math.addExact(base, v.child().length());
        }
        return new ListVector(type, starts, lengths, of(type.element().type(), children), total, validity);
    }

    private static Vector struct(StructType type, List<Vector> parts, int total, long @Nullable [] validity) {
        Vector[] children = new Vector[type.fields().size()];
        for (int i = 0; i < children.length; i++) {
            int field = i;
            children[i] = of(
                    type.fields().get(i).type(),
                    parts.stream()
                            .map(part -> ((StructVector) part).children().get(field))
                            .toList());
        }
        return new StructVector(type, Arrays.asList(children), total, validity);
    }
}
