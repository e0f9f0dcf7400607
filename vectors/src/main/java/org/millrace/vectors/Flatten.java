package org.millrace.vectors;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Turns dictionary and constant vectors into flat ones.
public final class Flatten {

    private Flatten() {}

    /// A flat vector with the same values: `vector` itself if it is flat already.
    public static Vector of(Vector vector) {
        return switch (vector) {
            case ConstantVector constant -> constant(constant);
            case DictionaryVector encoded -> dictionary(encoded);
            default -> vector;
        };
    }

    private static Vector constant(ConstantVector constant) {
        return Gather.rows(constant.value(), new int[constant.length()], constant.length());
    }

    private static Vector dictionary(DictionaryVector encoded) {
        Vector flat = Gather.rows(encoded.dictionary(), encoded.codes(), encoded.length());
        return encoded.validity() == null ? flat : withValidity(flat, encoded.validity());
    }

    /// The same values with other validity; flat vectors only.
    public static Vector withValidity(Vector flat, long @Nullable [] validity) {
        return switch (flat) {
            case BooleanVector v -> new BooleanVector(v.values(), v.length(), validity);
            case ByteVector v -> new ByteVector(v.type(), v.values(), v.length(), validity);
            case ShortVector v -> new ShortVector(v.type(), v.values(), v.length(), validity);
            case IntVector v -> new IntVector(v.type(), v.values(), v.length(), validity);
            case LongVector v -> new LongVector(v.type(), v.values(), v.length(), validity);
            case FloatVector v -> new FloatVector(v.type(), v.values(), v.length(), validity);
            case DoubleVector v -> new DoubleVector(v.type(), v.values(), v.length(), validity);
            case Decimal128Vector v -> new Decimal128Vector(v.type(), v.high(), v.low(), v.length(), validity);
            case BytesVector v -> new BytesVector(v.type(), v.data(), v.starts(), v.lengths(), v.length(), validity);
            case ListVector v -> new ListVector(v.type(), v.starts(), v.lengths(), v.child(), v.length(), validity);
            case StructVector v -> new StructVector(v.type(), v.children(), v.length(), validity);
            case DictionaryVector v -> new DictionaryVector(v.codes(), v.dictionary(), v.length(), validity);
            case ConstantVector _ -> throw new IllegalArgumentException("A constant has one validity for all rows.");
        };
    }

    /// A copy of a bitmap, or a bitmap of set bits where there is none.
    public static long[] bits(long @Nullable [] validity, int length) {
        if (validity != null) {
            return Arrays.copyOf(validity, Bits.words(length));
        }
        long[] all = new long[Bits.words(length)];
        Arrays.fill(all, -1L);
        return all;
    }
}
