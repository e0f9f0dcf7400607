package org.millrace.vectors;

/// How many bytes of heap vectors take, as far as they own them: dictionaries and constants are shared and count nothing.
public final class Footprint {

    private static final int OBJECT = 48;

    private Footprint() {}

    /// The bytes of a batch of copied vectors.
    public static long of(Batch batch) {
        long bytes = OBJECT;
        for (int i = 0; i < batch.columns(); i++) {
            bytes += of(batch.raw(i));
        }
        return bytes;
    }

    /// The bytes of one vector.
    public static long of(Vector vector) {
        long[] validity = vector.validity();
        long bytes = OBJECT + (validity == null ? 0 : 8L * validity.length);
        return bytes
                + switch (vector) {
                    case ConstantVector _ -> 0;
                    case DictionaryVector v -> 4L * v.codes().length;
                    case BooleanVector v -> 8L * v.values().length;
                    case ByteVector v -> v.values().length;
                    case ShortVector v -> 2L * v.values().length;
                    case IntVector v -> 4L * v.values().length;
                    case LongVector v -> 8L * v.values().length;
                    case FloatVector v -> 4L * v.values().length;
                    case DoubleVector v -> 8L * v.values().length;
                    case Decimal128Vector v -> 16L * v.high().length;
                    case BytesVector v -> 8L * v.starts().length + v.data().length;
                    case ListVector v -> 8L * v.starts().length + of(v.child());
                    case StructVector v ->
                        v.children().stream().mapToLong(Footprint::of).sum();
                };
    }
}
