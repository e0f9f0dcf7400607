package org.millrace.vectors.fingerprint;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// The hash of each value of one column. Remembers the hashes of the last dictionary.
final class ColumnHash {

    private @Nullable Vector dictionary;
    private long[] entries = {};

    /// The hashes of the first `vector.length()` rows; the array may be longer.
    long[] of(Vector vector) {
        long[] hashes = new long[vector.length()];
        fill(vector, hashes);
        return hashes;
    }

    private void fill(Vector vector, long[] hashes) {
        int n = vector.length();
        switch (vector) {
            case ConstantVector v -> java.util.Arrays.fill(hashes, n == 0 || v.isNull() ? 0 : of(v.value())[0]);
            case DictionaryVector v -> dictionary(v, hashes);
            case BooleanVector v -> each(hashes, i -> ValueHash.ofBoolean(v.value(i)));
            case ByteVector v -> each(hashes, i -> ValueHash.ofInteger(v.values()[i]));
            case ShortVector v -> each(hashes, i -> ValueHash.ofInteger(v.values()[i]));
            case IntVector v -> ints(v, hashes);
            case LongVector v -> longs(v, hashes);
            case FloatVector v -> each(hashes, i -> ValueHash.ofFloat(v.values()[i]));
            case DoubleVector v -> doubles(v, hashes);
            case Decimal128Vector v -> each(hashes, i -> ValueHash.ofDecimal(v.value(i), scale(v.type())));
            case BytesVector v -> bytes(v, hashes);
            case ListVector v -> lists(v, hashes);
            case StructVector v -> structs(v, hashes);
        }
        missing(vector, hashes);
    }

    private static void missing(Vector vector, long[] hashes) {
        if (vector.hasNulls()) {
            for (int i = 0; i < hashes.length; i++) {
                if (vector.isNull(i)) {
                    hashes[i] = ValueHash.NULL;
                }
            }
        }
    }

    private interface RowHash {
        long of(int row);
    }

    private static void each(long[] hashes, RowHash hash) {
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash.of(i);
        }
    }

    /// The identity of a dictionary is its version, so that comparing objects is what is meant.
    @SuppressWarnings("ReferenceEquality")
    private void dictionary(DictionaryVector vector, long[] hashes) {
        if (dictionary != vector.dictionary()) {
            entries = new ColumnHash().of(vector.dictionary());
            dictionary = vector.dictionary();
        }
        long[] known = entries;
        int[] codes = vector.codes();
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = known[codes[i]];
        }
    }

    private static void ints(IntVector vector, long[] hashes) {
        int[] values = vector.values();
        boolean days = vector.type() == PrimitiveType.DATE;
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = days ? ValueHash.ofDay(values[i]) : ValueHash.ofInteger(values[i]);
        }
    }

    private static void longs(LongVector vector, long[] hashes) {
        long[] values = vector.values();
        if (vector.type() == PrimitiveType.INT64) {
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = ValueHash.ofInteger(values[i]);
            }
        } else if (vector.type() instanceof DecimalType type) {
            each(hashes, i -> ValueHash.ofDecimal(BigInteger.valueOf(values[i]), type.scale()));
        } else if (vector.type() == PrimitiveType.TIME) {
            each(hashes, i -> ValueHash.ofTime(values[i]));
        } else {
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = ValueHash.ofInstant(values[i]);
            }
        }
    }

    private static void doubles(DoubleVector vector, long[] hashes) {
        double[] values = vector.values();
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = ValueHash.ofDouble(values[i]);
        }
    }

    private static void bytes(BytesVector vector, long[] hashes) {
        byte[] data = vector.data();
        int[] starts = vector.starts();
        int[] lengths = vector.lengths();
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = ValueHash.ofBytes(data, starts[i], lengths[i]);
        }
    }

    private static void lists(ListVector vector, long[] hashes) {
        long[] elements = new ColumnHash().of(vector.child());
        for (int i = 0; i < hashes.length; i++) {
            if (!vector.isNull(i)) {
                int start = vector.starts()[i];
                int length = vector.lengths()[i];
                long hash = length;
                for (int j = 0; j < length; j++) {
                    hash = Mix.pair(hash, elements[start + j]);
                }
                hashes[i] = hash;
            }
        }
    }

    private static void structs(StructVector vector, long[] hashes) {
        for (Vector child : vector.children()) {
            long[] values = new ColumnHash().of(child);
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = Mix.pair(hashes[i], values[i]);
            }
        }
    }

    private static int scale(DataType type) {
        return ((DecimalType) type).scale();
    }
}
