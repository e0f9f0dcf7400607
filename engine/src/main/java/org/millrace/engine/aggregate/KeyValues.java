package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Layout;
import org.millrace.vectors.Vector;

/// Numbers the distinct values of one column in order of first appearance, null being a value like others.
abstract class KeyValues {

    private static final int UNKNOWN = -1;

    private int nullId = UNKNOWN;

    // The numbers of the entries of the dictionary seen last; UNKNOWN for those that no row used yet.
    private @Nullable Vector dictionary;
    private int[] dictionaryIds = {};

    /// Values of a type. Lists and structs cannot be grouped by.
    static KeyValues of(DataType type) {
        if (LongCodes.cover(type)) {
            return new LongKeyValues(type);
        }
        return switch (type.layout()) {
            case BYTES -> new BytesKeyValues(type);
            case INT128 -> new WideKeyValues(type);
            default -> throw new QueryException("Values of type " + type + " cannot be grouped or made distinct.");
        };
    }

    /// Writes the number of the value of each row from `from` to `to` to `ids`, at the row's index.
    final void number(Vector vector, int from, int to, int[] ids) {
        if (from == to) {
            return;
        }
        switch (vector) {
            case ConstantVector constant -> {
                Vector value = constant.value();
                Arrays.fill(ids, from, to, value.isNull(0) ? nullNumber() : numberOf(value, 0));
            }
            case DictionaryVector encoded -> numberDictionary(encoded, from, to, ids);
            default -> numberFlat(vector, from, to, ids);
        }
    }

    @SuppressWarnings("ReferenceEquality") // A dictionary's identity is its version.
    private void numberDictionary(DictionaryVector encoded, int from, int to, int[] ids) {
        if (dictionary != encoded.dictionary()) {
            dictionary = encoded.dictionary();
            dictionaryIds = new int[encoded.dictionary().length()];
            Arrays.fill(dictionaryIds, UNKNOWN);
        }
        int[] known = dictionaryIds;
        int[] codes = encoded.codes();
        boolean nulls = encoded.hasNulls();
        for (int i = from; i < to; i++) {
            int id = nulls && encoded.isNull(i) ? nullNumber() : known[codes[i]];
            if (id < 0) {
                id = numberOf(encoded.dictionary(), codes[i]);
                known[codes[i]] = id;
            }
            ids[i] = id;
        }
    }

    /// The number of null; gives it the next one at its first appearance.
    final int nullNumber() {
        if (nullId < 0) {
            nullId = addNull();
        }
        return nullId;
    }

    /// Forgets all values.
    final void clear() {
        nullId = UNKNOWN;
        dictionary = null;
        dictionaryIds = new int[0];
        clearValues();
    }

    /// The number of null, negative if there is none.
    final int nullId() {
        return nullId;
    }

    /// The same for a flat vector and at least one row.
    abstract void numberFlat(Vector flat, int from, int to, int[] ids);

    /// The number of the value of one row of a flat vector that has one.
    abstract int numberOf(Vector flat, int row);

    /// Takes the next number for null.
    abstract int addNull();

    abstract void clearValues();

    /// How many distinct values there are.
    abstract int size();

    /// The values by number.
    abstract Vector values();

    /// About how many bytes of heap it takes.
    abstract long bytes();

    /// The validity of a vector of all values.
    final long @Nullable [] validity() {
        if (nullId < 0) {
            return null;
        }
        long[] validity = new long[org.millrace.vectors.Bits.words(size())];
        Arrays.fill(validity, -1L);
        org.millrace.vectors.Bits.clear(validity, nullId);
        return validity;
    }

    /// Whether zeros of both signs are to be one value.
    static boolean signedZeros(DataType type) {
        return type.layout() == Layout.DOUBLE || type.layout() == Layout.FLOAT;
    }
}
