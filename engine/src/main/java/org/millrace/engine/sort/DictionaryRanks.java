package org.millrace.engine.sort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// The rank of every entry of some dictionaries among the distinct entries of all, in the order of their bytes.
final class DictionaryRanks {

    /// With more entries, ranking costs more than it saves.
    private static final int MOST_ENTRIES = 1 << 16;

    private final Map<Vector, int[]> ranks = new IdentityHashMap<>();
    private final byte[][] entries;

    private DictionaryRanks(byte[][] entries) {
        this.entries = entries;
    }

    /// Ranks, or null where these are no strings or too many.
    static @Nullable DictionaryRanks of(List<Vector> dictionaries) {
        long total = 0;
        for (Vector dictionary : dictionaries) {
            if (!(dictionary instanceof BytesVector)) {
                return null;
            }
            total += dictionary.length();
        }
        if (total > MOST_ENTRIES) {
            return null;
        }
        List<byte[]> all = new ArrayList<>((int) total);
        for (Vector dictionary : dictionaries) {
            for (int i = 0; i < dictionary.length(); i++) {
                all.add(((BytesVector) dictionary).value(i));
            }
        }
        all.sort(Arrays::compareUnsigned);
        List<byte[]> distinct = new ArrayList<>();
        for (byte[] entry : all) {
            if (distinct.isEmpty() || !Arrays.equals(distinct.getLast(), entry)) {
                distinct.add(entry);
            }
        }
        DictionaryRanks made = new DictionaryRanks(distinct.toArray(byte[][]::new));
        for (Vector dictionary : dictionaries) {
            made.ranks.put(dictionary, made.ranked((BytesVector) dictionary));
        }
        return made;
    }

    private int[] ranked(BytesVector dictionary) {
        int[] ranked = new int[dictionary.length()];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = Arrays.binarySearch(entries, dictionary.value(i), Arrays::compareUnsigned);
        }
        return ranked;
    }

    /// The number of distinct entries.
    int size() {
        return entries.length;
    }

    /// The rank of each entry of a dictionary whose entries are all among those that were given.
    int[] of(BytesVector dictionary) {
        int[] known = ranks.get(dictionary);
        return known != null ? known : ranked(dictionary);
    }
}
