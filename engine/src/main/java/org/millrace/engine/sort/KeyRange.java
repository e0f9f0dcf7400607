package org.millrace.engine.sort;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.order.SortOrder;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Vector;

/// What is known of all words of one key in some rows.
///
/// @param least        the least word, that of a missing value left out
/// @param greatest     the greatest word, that of a missing value left out; below `least` if there is none
/// @param missing      whether the word of a missing value occurs
/// @param decisive     whether equal words always mean equal values
/// @param dictionaries the dictionaries of the values; null where some values have none
record KeyRange(
        long least,
        long greatest,
        boolean missing,
        boolean decisive,
        @Nullable List<Vector> dictionaries) {

    /// The range of each word of some rows' keys.
    static List<KeyRange> of(KeyOrder order, KeyOrder.Keys keys, int rows) {
        List<KeyRange> ranges = new ArrayList<>();
        for (int key = 0; key < keys.words().length; key++) {
            ranges.add(of(order, key, keys, rows));
        }
        return ranges;
    }

    private static KeyRange of(KeyOrder order, int key, KeyOrder.Keys keys, int rows) {
        SortOrder known = key < order.orders().length ? order.orders()[key] : null;
        long[] words = keys.words()[key];
        long nullWord = known == null ? Long.MAX_VALUE : known.nullWord();
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        boolean missing = false;
        for (int i = 0; i < rows; i++) {
            long word = words[i];
            if (word == nullWord) {
                missing = true;
            } else {
                least = Math.min(least, word);
                greatest = Math.max(greatest, word);
            }
        }
        boolean decisive = known == null || !known.keepsValues() || allDecisive(known, words, rows);
        Vector values = keys.values()[key];
        List<Vector> dictionaries =
                values instanceof DictionaryVector coded ? List.of(coded.dictionary()) : rows == 0 ? List.of() : null;
        return new KeyRange(least, greatest, missing, decisive, dictionaries);
    }

    private static boolean allDecisive(SortOrder order, long[] words, int rows) {
        for (int i = 0; i < rows; i++) {
            if (!order.decisive(words[i])) {
                return false;
            }
        }
        return true;
    }

    /// The range of both together.
    @SuppressWarnings("ReferenceEquality") // A dictionary's identity is its version.
    KeyRange and(KeyRange other) {
        List<Vector> all = null;
        if (dictionaries != null && other.dictionaries != null) {
            all = new ArrayList<>(dictionaries);
            for (Vector dictionary : other.dictionaries) {
                if (all.stream().noneMatch(known -> known == dictionary)) {
                    all.add(dictionary);
                }
            }
        }
        return new KeyRange(
                Math.min(least, other.least),
                Math.max(greatest, other.greatest),
                missing || other.missing,
                decisive && other.decisive,
                all);
    }
}
