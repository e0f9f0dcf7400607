package org.millrace.engine.order;

import java.util.Arrays;
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

/// Makes the words of one key. Keeps the words of the last dictionary; belongs to one thread at a time.
public final class KeyEncoder {

    private static final int PREFIX = 7;

    private final SortOrder order;
    private @Nullable Vector dictionary;
    private long[] dictionaryWords = new long[0];

    /// An encoder for this order.
    public KeyEncoder(SortOrder order) {
        this.order = order;
    }

    /// Writes the words of all rows of `vector` to `words`, from `at` on.
    public void encode(Vector vector, long[] words, int at) {
        int rows = vector.length();
        switch (vector) {
            case ConstantVector v -> {
                long[] one = new long[1];
                encode(v.value(), one, 0);
                Arrays.fill(words, at, at + rows, one[0]);
            }
            case DictionaryVector v -> {
                coded(v, words, at);
                placeNulls(v, words, at);
            }
            default -> {
                ascending(vector, words, at);
                if (order.descending()) {
                    complement(words, at, rows);
                }
                placeNulls(vector, words, at);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // A dictionary's identity is its version.
    private void coded(DictionaryVector vector, long[] words, int at) {
        Vector entries = vector.dictionary();
        if (entries != dictionary) {
            dictionaryWords = new long[entries.length()];
            encode(entries, dictionaryWords, 0);
            dictionary = entries;
        }
        int[] codes = vector.codes();
        long[] entryWords = dictionaryWords;
        for (int i = 0; i < vector.length(); i++) {
            words[at + i] = entryWords[codes[i]];
        }
    }

    private static void complement(long[] words, int at, int rows) {
        for (int i = at; i < at + rows; i++) {
            words[i] = ~words[i];
        }
    }

    private void placeNulls(Vector vector, long[] words, int at) {
        long[] validity = vector.validity();
        if (validity == null) {
            return;
        }
        long nullWord = order.nullWord();
        for (int i = 0; i < vector.length(); i++) {
            if (!Bits.test(validity, i)) {
                words[at + i] = nullWord;
            }
        }
    }

    private static void ascending(Vector vector, long[] words, int at) {
        int rows = vector.length();
        switch (vector) {
            case BooleanVector v -> {
                for (int i = 0; i < rows; i++) {
                    words[at + i] = v.value(i) ? 1 : 0;
                }
            }
            case ByteVector v -> bytes(v.values(), rows, words, at);
            case ShortVector v -> shorts(v.values(), rows, words, at);
            case IntVector v -> ints(v.values(), rows, words, at);
            case LongVector v -> System.arraycopy(v.values(), 0, words, at, rows);
            case FloatVector v -> floats(v.values(), rows, words, at);
            case DoubleVector v -> doubles(v.values(), rows, words, at);
            case Decimal128Vector v -> System.arraycopy(v.high(), 0, words, at, rows);
            case BytesVector v -> text(v, words, at);
            case ListVector _, StructVector _, DictionaryVector _, ConstantVector _ ->
                throw new IllegalArgumentException("A vector of type " + vector.type() + " has no words.");
        }
    }

    private static void bytes(byte[] values, int rows, long[] words, int at) {
        for (int i = 0; i < rows; i++) {
            words[at + i] = values[i];
        }
    }

    private static void shorts(short[] values, int rows, long[] words, int at) {
        for (int i = 0; i < rows; i++) {
            words[at + i] = values[i];
        }
    }

    private static void ints(int[] values, int rows, long[] words, int at) {
        for (int i = 0; i < rows; i++) {
            words[at + i] = values[i];
        }
    }

    private static void floats(float[] values, int rows, long[] words, int at) {
        for (int i = 0; i < rows; i++) {
            words[at + i] = word(values[i]);
        }
    }

    private static void doubles(double[] values, int rows, long[] words, int at) {
        for (int i = 0; i < rows; i++) {
            words[at + i] = word(values[i]);
        }
    }

    /// Adding 0.0 makes -0.0 positive; every NaN becomes the one above infinity; the bits of negative numbers are
    /// turned round.
    private static long word(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    /// Seven bytes and the length as far as they show it, from 1 for the empty string, so that no string has the word
    /// of a missing value.
    private static void text(BytesVector vector, long[] words, int at) {
        byte[] data = vector.data();
        int[] starts = vector.starts();
        int[] lengths = vector.lengths();
        for (int i = 0; i < vector.length(); i++) {
            int length = lengths[i];
            int shown = Math.min(length, PREFIX);
            long word = 0;
            for (int k = 0; k < shown; k++) {
                word |= (data[starts[i] + k] & 0xFFL) << 56 - 8 * k;
            }
            long lengthCode = length > PREFIX ? SortOrder.LONGER : length + 1L;
            words[at + i] = (word | lengthCode) ^ Long.MIN_VALUE;
        }
    }
}
