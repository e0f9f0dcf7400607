package org.millrace.engine.aggregate;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Layout;
import org.millrace.vectors.Vector;

/// One key column as words of a tuple: rows with equal values have equal words. What words a row without a value has
/// does not matter.
abstract class TupleColumn {

    final DataType type;

    TupleColumn(DataType type) {
        this.type = type;
    }

    /// Values of at most 128 bits as they are, and texts by their numbers.
    static TupleColumn of(DataType type) {
        if (LongCodes.cover(type)) {
            return new Codes(type);
        }
        return type.layout() == Layout.INT128 ? new Wide(type) : new Numbered(type);
    }

    /// How many words a value takes.
    int width() {
        return 1;
    }

    /// The vector from which words are put, before those of some of its rows are.
    Vector prepare(Vector vector) {
        return Flatten.of(vector);
    }

    /// Puts the words of the rows `from` to `to` of a prepared vector to `words[at]`, `words[at + stride]` and so on.
    abstract void put(Vector prepared, int from, int to, long[] words, int at, int stride);

    /// The values of so many tuples whose words lie at `words[at]`, `words[at + stride]` and so on.
    abstract Vector values(long[] words, int at, int stride, int tuples, long @Nullable [] validity);

    void clear() {}

    /// About how many bytes of heap it takes.
    long bytes() {
        return 0;
    }

    private static final class Codes extends TupleColumn {

        private long[] buffer = {};

        Codes(DataType type) {
            super(type);
        }

        @Override
        void put(Vector prepared, int from, int to, long[] words, int at, int stride) {
            long[] codes = LongCodes.of(prepared, from, to, buffer);
            if (KeyValues.signedZeros(type)) {
                LongCodes.unifyZeros(codes, from, to);
            }
            int word = at;
            for (int i = from; i < to; i++) {
                words[word] = codes[i];
                word += stride;
            }
        }

        @Override
        Vector prepare(Vector vector) {
            if (buffer.length < vector.length() && type.layout() != Layout.INT64) {
                buffer = new long[vector.length()];
            }
            return super.prepare(vector);
        }

        @Override
        Vector values(long[] words, int at, int stride, int tuples, long @Nullable [] validity) {
            long[] codes = new long[tuples];
            int word = at;
            for (int i = 0; i < tuples; i++) {
                codes[i] = words[word];
                word += stride;
            }
            return LongCodes.toVector(type, codes, tuples, validity);
        }

        @Override
        long bytes() {
            return 8L * buffer.length;
        }
    }

    private static final class Wide extends TupleColumn {

        Wide(DataType type) {
            super(type);
        }

        @Override
        int width() {
            return 2;
        }

        @Override
        void put(Vector prepared, int from, int to, long[] words, int at, int stride) {
            Decimal128Vector wide = (Decimal128Vector) prepared;
            int word = at;
            for (int i = from; i < to; i++) {
                words[word] = wide.high()[i];
                words[word + 1] = wide.low()[i];
                word += stride;
            }
        }

        @Override
        Vector values(long[] words, int at, int stride, int tuples, long @Nullable [] validity) {
            long[] high = new long[tuples];
            long[] low = new long[tuples];
            int word = at;
            for (int i = 0; i < tuples; i++) {
                high[i] = words[word];
                low[i] = words[word + 1];
                word += stride;
            }
            return new Decimal128Vector(type, high, low, tuples, validity);
        }
    }

    private static final class Numbered extends TupleColumn {

        private final KeyValues numbers;
        private int[] ids = {};

        Numbered(DataType type) {
            super(type);
            numbers = KeyValues.of(type);
        }

        @Override
        Vector prepare(Vector vector) {
            return vector;
        }

        @Override
        void put(Vector prepared, int from, int to, long[] words, int at, int stride) {
            if (ids.length < to) {
                ids = new int[to];
            }
            numbers.number(prepared, from, to, ids);
            int word = at;
            for (int i = from; i < to; i++) {
                words[word] = ids[i];
                word += stride;
            }
        }

        @Override
        Vector values(long[] words, int at, int stride, int tuples, long @Nullable [] validity) {
            int[] positions = new int[tuples];
            int word = at;
            for (int i = 0; i < tuples; i++) {
                positions[i] = (int) words[word];
                word += stride;
            }
            return Flatten.withValidity(Gather.rows(numbers.values(), positions, tuples), validity);
        }

        @Override
        void clear() {
            numbers.clear();
        }

        @Override
        long bytes() {
            return numbers.bytes() + 4L * ids.length;
        }
    }
}
