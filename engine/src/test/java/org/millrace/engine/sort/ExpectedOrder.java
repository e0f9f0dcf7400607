package org.millrace.engine.sort;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order that sorting must give, computed on Java objects.
final class ExpectedOrder {

    private ExpectedOrder() {}

    static List<List<@Nullable Object>> sorted(List<List<@Nullable Object>> rows, List<SortColumn> keys) {
        List<List<@Nullable Object>> sorted = new ArrayList<>(rows);
        sorted.sort((a, b) -> compare(a, b, keys));
        return sorted;
    }

    private static int compare(List<@Nullable Object> a, List<@Nullable Object> b, List<SortColumn> keys) {
        for (SortColumn key : keys) {
            int order = compare(a.get(key.column()), b.get(key.column()), key);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(@Nullable Object a, @Nullable Object b, SortColumn key) {
        if (a == null || b == null) {
            int order = Boolean.compare(a == null, b == null);
            return key.order().nullsFirst() ? -order : order;
        }
        int order = values(a, b);
        return key.order().descending() ? -order : order;
    }

    @SuppressWarnings("unchecked")
    private static int values(Object a, Object b) {
        return switch (a) {
            case Double x -> Double.compare(x + 0.0, (Double) b + 0.0);
            case String x ->
                Arrays.compareUnsigned(
                        x.getBytes(StandardCharsets.UTF_8), ((String) b).getBytes(StandardCharsets.UTF_8));
            default -> ((Comparator<Object>) (Comparator<?>) Comparator.naturalOrder()).compare(a, b);
        };
    }
}
