package org.millrace.engine.columns;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;

/// One dictionary for strings that came with several: every distinct entry once, in order of first appearance. Gives up
/// beyond a number of entries at which plain strings are better.
final class DictionaryUnion {

    private static final int MOST_ENTRIES = 1 << 14;

    private final Map<BytesVector, int[]> codes = new IdentityHashMap<>();
    private final Map<ByteBuffer, Integer> entries = new HashMap<>();
    private final TextBytes bytes = new TextBytes();
    private @Nullable BytesVector vector;

    /// The new code of each entry of a dictionary; null where there would be too many.
    int @Nullable [] codes(BytesVector dictionary) {
        int[] known = codes.get(dictionary);
        if (known != null || dictionary.length() > MOST_ENTRIES) {
            return known;
        }
        int[] mapped = new int[dictionary.length()];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = code(dictionary, i);
        }
        if (entries.size() > MOST_ENTRIES) {
            return null;
        }
        codes.put(dictionary, mapped);
        return mapped;
    }

    private int code(BytesVector dictionary, int entry) {
        ByteBuffer key = ByteBuffer.wrap(dictionary.value(entry));
        Integer known = entries.putIfAbsent(key, entries.size());
        if (known != null) {
            return known;
        }
        bytes.append(dictionary, entry);
        vector = null;
        return entries.size() - 1;
    }

    /// The union as it is now.
    BytesVector dictionary(DataType type) {
        BytesVector known = vector;
        if (known == null) {
            known = bytes.copy(type);
            vector = known;
        }
        return known;
    }
}
