package org.millrace.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Copies vectors into arrays of their own, exactly as long as needed, so that they outlive the buffers they came from.
/// Dictionaries are shared, not copied: a reader never changes one that it has given out.
public final class Copy {

    private Copy() {}

    /// A copy that shares no array with `source` but dictionaries and constants.
    public static Vector of(Vector source) {
        int n = source.length();
        return switch (source) {
            case ConstantVector v -> v;
            case DictionaryVector v ->
                new DictionaryVector(Arrays.copyOf(v.codes(), n), v.dictionary(), n, bits(v.validity(), n));
            case BooleanVector v ->
                new BooleanVector(Arrays.copyOf(v.values(), Bits.words(n)), n, bits(v.validity(), n));
            case ByteVector v -> new ByteVector(v.type(), Arrays.copyOf(v.values(), n), n, bits(v.validity(), n));
            case ShortVector v -> new ShortVector(v.type(), Arrays.copyOf(v.values(), n), n, bits(v.validity(), n));
            case IntVector v -> new IntVector(v.type(), Arrays.copyOf(v.values(), n), n, bits(v.validity(), n));
            case LongVector v -> new LongVector(v.type(), Arrays.copyOf(v.values(), n), n, bits(v.validity(), n));
            case FloatVector v -> new FloatVector(v.type(), Arrays.copyOf(v.values(), n), n, bits(v.validity(), n));
            case DoubleVector v -> new DoubleVector(v.type(), Arrays.copyOf(v.values(), n), n, bits(v.validity(), n));
            case Decimal128Vector v ->
                new Decimal128Vector(
                        v.type(), Arrays.copyOf(v.high(), n), Arrays.copyOf(v.low(), n), n, bits(v.validity(), n));
            case BytesVector v -> bytes(v);
            case ListVector v -> list(v);
            case StructVector v -> {
                List<Vector> children = new ArrayList<>();
                v.children().forEach(child -> children.add(of(child)));
                yield new StructVector(v.type(), children, n, bits(v.validity(), n));
            }
        };
    }

    /// A vector whose own arrays are fresh already (as [Gather] makes them), with the bytes and children that it points
    /// into copied too.
    static Vector strings(Vector gathered) {
        return switch (gathered) {
            case BytesVector v -> bytes(v);
            case ListVector v -> list(v);
            case StructVector v -> {
                List<Vector> children = new ArrayList<>();
                v.children().forEach(child -> children.add(strings(child)));
                yield new StructVector(v.type(), children, v.length(), v.validity());
            }
            default -> gathered;
        };
    }

    private static BytesVector bytes(BytesVector source) {
        int n = source.length();
        int[] lengths = new int[n];
        long total = 0;
        for (int i = 0; i < n; i++) {
            lengths[i] = source.isNull(i) ? 0 : source.lengths()[i];
            total += lengths[i];
        }
        byte[] data = new byte[Math.toIntExact(total)];
        int[] starts = new int[n];
        int end = 0;
        for (int i = 0; i < n; i++) {
            starts[i] = end;
            System.arraycopy(source.data(), source.starts()[i], data, end, lengths[i]);
            end += lengths[i];
        }
        return new BytesVector(source.type(), data, starts, lengths, n, bits(source.validity(), n));
    }

    private static ListVector list(ListVector source) {
        int n = source.length();
        int[] starts = new int[n];
        int[] lengths = new int[n];
        int total = 0;
        for (int i = 0; i < n; i++) {
            starts[i] = total;
            lengths[i] = source.isNull(i) ? 0 : source.lengths()[i];
            total = Math.addExact(total, lengths[i]);
        }
        int[] positions = new int[total];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < lengths[i]; j++) {
                positions[starts[i] + j] = source.starts()[i] + j;
            }
        }
        Vector child = strings(Gather.rows(source.child(), positions, total));
        return new ListVector(source.type(), starts, lengths, child, n, bits(source.validity(), n));
    }

    private static long @Nullable [] bits(long @Nullable [] validity, int length) {
        return validity == null ? null : Arrays.copyOf(validity, Bits.words(length));
    }
}
