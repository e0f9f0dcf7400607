package org.millrace.engine.sort;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.order.SortOrder;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Vector;

/// Packs the keys of a row into one `long`, its head, as far as they fit: a row comes before another if its head is
/// less. Each key takes as many bits as the range of its words in all rows needs, strings of known dictionaries as many
/// as their ranks need.
///
/// Where all keys fit, rows with equal heads are equal in all keys; otherwise the keys from [#rest()] on decide.
final class HeadPacking {

    /// How one key is packed.
    ///
    /// @param offset  what is subtracted from a word
    /// @param nothing the code of a missing value
    /// @param drop    how many low bits of the code do not fit
    /// @param shift   where the code goes
    /// @param ranks   ranks that stand for words; null where there are none
    private record Part(
            int key,
            long offset,
            long nothing,
            int drop,
            int shift,
            @Nullable SortOrder order,
            @Nullable DictionaryRanks ranks) {}

    private final List<Part> parts = new ArrayList<>();
    private final int rest;
    private final int keys;

    private HeadPacking(KeyOrder order, List<KeyRange> ranges) {
        this.keys = ranges.size();
        int room = Long.SIZE;
        int key = 0;
        boolean exact = true;
        while (key < keys && room > 0 && exact) {
            SortOrder known = key < order.orders().length ? order.orders()[key] : null;
            Part part = part(key, known, ranges.get(key), room);
            parts.add(part);
            room = part.shift();
            exact = part.drop() == 0 && (ranges.get(key).decisive() || part.ranks() != null);
            key += exact ? 1 : 0;
        }
        this.rest = key;
    }

    /// A packing for rows whose keys have these ranges.
    static HeadPacking of(KeyOrder order, List<KeyRange> ranges) {
        return new HeadPacking(order, ranges);
    }

    private static Part part(int key, @Nullable SortOrder order, KeyRange range, int room) {
        DictionaryRanks ranks = range.decisive() || range.dictionaries() == null || order == null
                ? null
                : DictionaryRanks.of(range.dictionaries());
        boolean nullsFirst = order != null && order.nullsFirst();
        boolean missing = range.missing() || ranks != null;
        long span =
                ranks != null ? ranks.size() : range.greatest() < range.least() ? 0 : range.greatest() - range.least();
        long greatest = span + (missing ? 1 : 0);
        long first = missing && nullsFirst ? 1 : 0;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(greatest);
        int drop = Math.max(0, bits - room);
        long offset = ranks != null ? -first : range.least() - first;
        return new Part(key, offset, nullsFirst ? 0 : greatest, drop, room - bits + drop, order, ranks);
    }

    /// Whether equal heads mean equal keys.
    boolean exact() {
        return rest == keys;
    }

    /// The first key that heads do not hold whole.
    int rest() {
        return rest;
    }

    /// The heads of some rows, to be compared as signed numbers.
    long[] heads(KeyOrder.Keys rows, int count) {
        long[] heads = new long[count];
        for (Part part : parts) {
            if (part.ranks() == null) {
                addWords(heads, rows.words()[part.key()], part);
            } else {
                addRanks(heads, rows.value(part.key()), part);
            }
        }
        for (int i = 0; i < count; i++) {
            heads[i] ^= Long.MIN_VALUE;
        }
        return heads;
    }

    private static void addWords(long[] heads, long[] words, Part part) {
        long offset = part.offset();
        int drop = part.drop();
        int shift = part.shift();
        if (shift == Long.SIZE) {
            return;
        }
        long nullWord = part.order() == null ? Long.MAX_VALUE : part.order().nullWord();
        for (int i = 0; i < heads.length; i++) {
            long code = words[i] == nullWord ? part.nothing() : words[i] - offset;
            heads[i] |= code >>> drop << shift;
        }
    }

    private static void addRanks(long[] heads, Vector values, Part part) {
        DictionaryRanks ranks = java.util.Objects.requireNonNull(part.ranks());
        boolean descending = part.order() != null && part.order().descending();
        int[] codes = new int[heads.length];
        int[] ranked;
        if (values instanceof DictionaryVector coded) {
            ranked = ranks.of((BytesVector) coded.dictionary());
            codes = coded.codes();
        } else {
            Vector flat = Flatten.of(values);
            ranked = ranks.of((BytesVector) flat);
            for (int i = 0; i < codes.length; i++) {
                codes[i] = i;
            }
        }
        for (int i = 0; i < heads.length; i++) {
            long code = part.nothing();
            if (!values.isNull(i)) {
                int rank = ranked[codes[i]];
                code = (descending ? ranks.size() - 1 - rank : rank) - part.offset();
            }
            heads[i] |= code >>> part.drop() << part.shift();
        }
    }
}
