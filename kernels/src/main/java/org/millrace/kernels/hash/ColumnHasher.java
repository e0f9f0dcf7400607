package org.millrace.kernels.hash;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Hashes the rows of one column, batch after batch. Equal values hash equal whatever the shape of the vector; the
/// hashes of a dictionary are kept for as long as the same dictionary comes. For one thread at a time.
public final class ColumnHasher {

    private @Nullable Vector dictionary;
    private long[] entryHashes = {};
    private long[] scratch = {};

    /// Writes the hash of every row to `hashes`.
    public void hash(Vector vector, int rows, long[] hashes) {
        switch (vector) {
            case DictionaryVector v -> dictionary(v, rows, hashes);
            case ConstantVector v -> {
                flat(v.value(), 1, hashes);
                Arrays.fill(hashes, 0, rows, hashes[0]);
            }
            default -> flat(vector, rows, hashes);
        }
        nulls(vector.validity(), rows, hashes);
    }

    /// Combines the hash of every row into what `hashes` holds for the columns before this one.
    public void combine(Vector vector, int rows, long[] hashes) {
        if (scratch.length < rows) {
            scratch = new long[rows];
        }
        long[] next = scratch;
        hash(vector, rows, next);
        for (int i = 0; i < rows; i++) {
            hashes[i] = Hash.combine(hashes[i], next[i]);
        }
    }

    @SuppressWarnings("ReferenceEquality") // A dictionary is known by the object that it is.
    private void dictionary(DictionaryVector vector, int rows, long[] hashes) {
        Vector entries = vector.dictionary();
        if (entries != dictionary) {
            int count = entries.length();
            if (entryHashes.length < count) {
                entryHashes = new long[count];
            }
            flat(entries, count, entryHashes);
            dictionary = entries;
        }
        long[] known = entryHashes;
        int[] codes = vector.codes();
        for (int i = 0; i < rows; i++) {
            hashes[i] = known[codes[i]];
        }
    }

    private static void nulls(long @Nullable [] validity, int rows, long[] hashes) {
        if (validity == null) {
            return;
        }
        for (int i = 0; i < rows; i++) {
            if (!Bits.test(validity, i)) {
                hashes[i] = Hash.NULL;
            }
        }
    }

    private static void flat(Vector vector, int rows, long[] hashes) {
        switch (vector) {
            case ByteVector v -> ByteHash.hash(v.values(), rows, hashes);
            case ShortVector v -> ShortHash.hash(v.values(), rows, hashes);
            case IntVector v -> IntHash.hash(v.values(), rows, hashes);
            case LongVector v -> LongHash.hash(v.values(), rows, hashes);
            case FloatVector v -> FloatHash.hash(v.values(), rows, hashes);
            case DoubleVector v -> DoubleHash.hash(v.values(), rows, hashes);
            case BytesVector v -> bytes(v, rows, hashes);
            case BooleanVector _,
                    Decimal128Vector _,
                    ListVector _,
                    StructVector _,
                    ConstantVector _,
                    DictionaryVector _ -> {
                for (int i = 0; i < rows; i++) {
                    hashes[i] = row(vector, i);
                }
            }
        }
    }

    private static void bytes(BytesVector vector, int rows, long[] hashes) {
        byte[] data = vector.data();
        int[] starts = vector.starts();
        int[] lengths = vector.lengths();
        for (int i = 0; i < rows; i++) {
            hashes[i] = Hash.of(data, starts[i], lengths[i]);
        }
    }

    /// The hash of one row of any vector.
    public static long row(Vector vector, int row) {
        if (vector.isNull(row)) {
            return Hash.NULL;
        }
        return switch (vector) {
            case BooleanVector v -> Hash.of(v.value(row) ? 1L : 0L);
            case ByteVector v -> Hash.of((long) v.value(row));
            case ShortVector v -> Hash.of((long) v.value(row));
            case IntVector v -> Hash.of((long) v.value(row));
            case LongVector v -> Hash.of(v.value(row));
            case FloatVector v -> Hash.of((double) v.value(row));
            case DoubleVector v -> Hash.of(v.value(row));
            case Decimal128Vector v -> Hash.of(v.high()[row], v.low()[row]);
            case BytesVector v -> Hash.of(v.data(), v.starts()[row], v.lengths()[row]);
            case ListVector v -> list(v, row);
            case StructVector v -> struct(v.children(), row);
            case ConstantVector v -> row(v.value(), 0);
            case DictionaryVector v -> row(v.dictionary(), v.codes()[row]);
        };
    }

    private static long list(ListVector vector, int row) {
        int start = vector.starts()[row];
        int length = vector.lengths()[row];
        long hash = Hash.of((long) length);
        for (int i = 0; i < length; i++) {
            hash = Hash.combine(hash, row(vector.child(), start + i));
        }
        return hash;
    }

    private static long struct(List<Vector> children, int row) {
        long hash = Hash.of((long) children.size());
        for (Vector child : children) {
            hash = Hash.combine(hash, row(child, row));
        }
        return hash;
    }
}
