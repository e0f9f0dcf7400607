package org.millrace.engine.spill;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.millrace.engine.run.Footprint;
import org.millrace.vectors.Vector;

/// The dictionaries of one file's vectors, which stay in memory while they are few and small. Thread-safe.
final class SharedDictionaries {

    static final int NONE = -1;
    private static final long MOST_BYTES = 1 << 20;

    // Guarded by this.
    private final Map<Vector, Integer> numbers = new IdentityHashMap<>();
    private final List<Vector> dictionaries = new ArrayList<>();
    private long bytes;

    /// The number of a dictionary; NONE where there is no room for it.
    synchronized int number(Vector dictionary) {
        Integer known = numbers.get(dictionary);
        if (known != null) {
            return known;
        }
        long size = Footprint.of(dictionary);
        if (bytes + size > MOST_BYTES) {
            return NONE;
        }
        bytes += size;
        numbers.put(dictionary, dictionaries.size());
        dictionaries.add(dictionary);
        return dictionaries.size() - 1;
    }

    synchronized Vector get(int number) {
        return dictionaries.get(number);
    }
}
