package org.millrace.vectors;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Picks rows of a vector by position. Strings and lists keep pointing into the shared bytes and children.
public final class Gather {

    private Gather() {}

    /// The rows of `source` at the first `count` of `positions`, in that order, in new arrays. Positions may repeat.
    public static Vector rows(Vector source, int[] positions, int count) {
        return switch (source) {
            case ConstantVector v -> new ConstantVector(v.value(), count);
            case DictionaryVector v ->
                new DictionaryVector(
                        ints(v.codes(), positions, count), v.dictionary(), count, bits(v.validity(), positions, count));
            case BooleanVector v ->
                new BooleanVector(present(v.values(), positions, count), count, bits(v.validity(), positions, count));
            case ByteVector v ->
                new ByteVector(
                        v.type(), bytes(v.values(), positions, count), count, bits(v.validity(), positions, count));
            case ShortVector v ->
                new ShortVector(
                        v.type(), shorts(v.values(), positions, count), count, bits(v.validity(), positions, count));
            case IntVector v ->
                new IntVector(
                        v.type(), ints(v.values(), positions, count), count, bits(v.validity(), positions, count));
            case LongVector v ->
                new LongVector(
                        v.type(), longs(v.values(), positions, count), count, bits(v.validity(), positions, count));
            case FloatVector v ->
                new FloatVector(
                        v.type(), floats(v.values(), positions, count), count, bits(v.validity(), positions, count));
            case DoubleVector v ->
                new DoubleVector(
                        v.type(), doubles(v.values(), positions, count), count, bits(v.validity(), positions, count));
            case Decimal128Vector v ->
                new Decimal128Vector(
                        v.type(),
                        longs(v.high(), positions, count),
                        longs(v.low(), positions, count),
                        count,
                        bits(v.validity(), positions, count));
            case BytesVector v ->
                new BytesVector(
                        v.type(),
                        v.data(),
                        ints(v.starts(), positions, count),
                        ints(v.lengths(), positions, count),
                        count,
                        bits(v.validity(), positions, count));
            case ListVector v ->
                new ListVector(
                        v.type(),
                        ints(v.starts(), positions, count),
                        ints(v.lengths(), positions, count),
                        v.child(),
                        count,
                        bits(v.validity(), positions, count));
            case StructVector v -> struct(v, positions, count);
        };
    }

    private static StructVector struct(StructVector source, int[] positions, int count) {
        List<Vector> children = new ArrayList<>(source.children().size());
        for (Vector child : source.children()) {
            children.add(rows(child, positions, count));
        }
        return new StructVector(source.type(), children, count, bits(source.validity(), positions, count));
    }

    /// The bits at these positions; null for no bitmap.
    public static long @Nullable [] bits(long @Nullable [] source, int[] positions, int count) {
        return source == null ? null : present(source, positions, count);
    }

    private static long[] present(long[] source, int[] positions, int count) {
        long[] target = new long[Bits.words(count)];
        for (int i = 0; i < count; i++) {
            int position = positions[i];
            target[i >>> 6] |= (source[position >>> 6] >>> position & 1) << i;
        }
        return target;
    }

    private static byte[] bytes(byte[] source, int[] positions, int count) {
        byte[] target = new byte[count];
        for (int i = 0; i < count; i++) {
            target[i] = source[positions[i]];
        }
        return target;
    }

    private static short[] shorts(short[] source, int[] positions, int count) {
        short[] target = new short[count];
        for (int i = 0; i < count; i++) {
            target[i] = source[positions[i]];
        }
        return target;
    }

    private static int[] ints(int[] source, int[] positions, int count) {
        int[] target = new int[count];
        for (int i = 0; i < count; i++) {
            target[i] = source[positions[i]];
        }
        return target;
    }

    private static long[] longs(long[] source, int[] positions, int count) {
        long[] target = new long[count];
        for (int i = 0; i < count; i++) {
            target[i] = source[positions[i]];
        }
        return target;
    }

    private static float[] floats(float[] source, int[] positions, int count) {
        float[] target = new float[count];
        for (int i = 0; i < count; i++) {
            target[i] = source[positions[i]];
        }
        return target;
    }

    private static double[] doubles(double[] source, int[] positions, int count) {
        double[] target = new double[count];
        for (int i = 0; i < count; i++) {
            target[i] = source[positions[i]];
        }
        return target;
    }
}
