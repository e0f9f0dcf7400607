package org.millrace.engine.expression;

import org.jspecify.annotations.Nullable;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.select.BitTable;
import org.millrace.kernels.select.Decode;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Vector;

/// What an expression gives for each entry of a dictionary and for null, and the rows looked up in it.
final class EntryResults {

    private final int entries;
    private final Vector values;
    private final Vector dictionary;
    /// Whether null gives null and every entry a value, as most functions do: then codes need no change.
    private final boolean strict;
    private final boolean complete;
    /// The results and which of them are values, where they are truth values.
    private final @Nullable BitTable truths;
    private final @Nullable BitTable known;

    private int[] codes = {};
    private long[] words = {};
    private long[] validity = {};

    /// @param results as many rows as the dictionary has entries, then that of null
    EntryResults(Vector results, int entries) {
        this.entries = entries;
        boolean nullOfNull = results.isNull(entries);
        this.complete = Vectors.complete(results.validity(), entries) && !nullOfNull;
        this.strict = nullOfNull && Vectors.complete(results.validity(), entries);
        Vector flat = results instanceof ConstantVector constant
                ? Decode.flat(constant, new VectorBuffer(constant.type()))
                : results;
        this.values = strict ? Vectors.with(flat, entries, null) : flat;
        this.dictionary = withoutNulls(values);
        this.truths = values instanceof BooleanVector v ? new BitTable(v.values(), v.length()) : null;
        this.known = values.validity() == null ? null : new BitTable(values.validity(), values.length());
    }

    /// The result of every row: booleans as bits, anything else as codes.
    Vector lookUp(DictionaryVector rows) {
        int[] places = strict ? rows.codes() : places(rows);
        int count = rows.length();
        if (truths != null) {
            words = Vectors.words(words, count);
            truths.lookUp(places, count, words);
            return new BooleanVector(words, count, validity(rows, places));
        }
        return switch (values) {
            case DictionaryVector v -> {
                // Before the codes are composed, in the same array.
                long[] valid = validity(rows, places);
                yield new DictionaryVector(composed(v.codes(), places, count), v.dictionary(), count, valid);
            }
            default -> new DictionaryVector(places, dictionary, count, validity(rows, places));
        };
    }

    /// Rows without a value use the entry after the last.
    private int[] places(DictionaryVector rows) {
        long[] valid = rows.validity();
        if (valid == null) {
            return rows.codes();
        }
        int count = rows.length();
        codes = Vectors.positions(codes, count);
        int[] given = rows.codes();
        for (int i = 0; i < count; i++) {
            codes[i] = (valid[i >>> 6] >>> i & 1) != 0 ? given[i] : entries;
        }
        return codes;
    }

    private long @Nullable [] validity(DictionaryVector rows, int[] places) {
        if (strict) {
            return rows.validity();
        }
        if (complete || known == null) {
            return null;
        }
        validity = Vectors.words(validity, rows.length());
        known.lookUp(places, rows.length(), validity);
        return validity;
    }

    private int[] composed(int[] inner, int[] places, int count) {
        // `places` may be `codes` itself: each element is read before it is written.
        codes = Vectors.positions(codes, count);
        for (int i = 0; i < count; i++) {
            codes[i] = inner[places[i]];
        }
        return codes;
    }

    /// Dictionaries have no nulls of their own: rows say which have none.
    private static Vector withoutNulls(Vector values) {
        return values.validity() == null ? values : Vectors.with(values, values.length(), null);
    }
}
