package org.millrace.parquet.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Makes vectors that hold the same values in another way.
final class VectorMaker {

    private VectorMaker() {}

    /// The values behind codes; flat where there is none.
    static Vector dictionary(DataType type, List<?> values) {
        Map<Object, Integer> seen = new LinkedHashMap<>();
        List<Object> entries = new ArrayList<>();
        int[] codes = new int[values.size()];
        long[] validity = new long[Bits.words(codes.length)];
        for (int i = 0; i < codes.length; i++) {
            Object value = values.get(i);
            if (value != null) {
                Bits.set(validity, i);
                Object key = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value;
                codes[i] = seen.computeIfAbsent(key, _ -> {
                    entries.add(value);
                    return entries.size() - 1;
                });
            }
        }
        return entries.isEmpty()
                ? VectorBuilder.of(type, values)
                : new DictionaryVector(codes, VectorBuilder.of(type, entries), codes.length, validity);
    }
}
