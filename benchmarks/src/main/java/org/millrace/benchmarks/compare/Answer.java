package org.millrace.benchmarks.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows that an engine gave, in a form in which engines can be compared: whole numbers, other numbers and texts.
///
/// @param rows the rows in any order
record Answer(List<List<@Nullable Object>> rows) {

    /// Sums of millions of doubles in another order differ by less than this part of themselves.
    private static final double TOLERANCE = 1e-9;

    /// Orders the rows by their texts and whole numbers, which are the same in all engines.
    Answer {
        List<List<@Nullable Object>> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(Answer::key));
        rows = sorted;
    }

    private static String key(List<@Nullable Object> row) {
        StringBuilder key = new StringBuilder();
        for (Object value : row) {
            if (!(value instanceof Double)) {
                key.append(value instanceof Number number ? number.longValue() : value)
                        .append('\u0000');
            }
        }
        return key.toString();
    }

    /// Where the other answer differs; null where it does not.
    @Nullable
    String difference(Answer other) {
        if (rows.size() != other.rows.size()) {
            return rows.size() + " rows against " + other.rows.size();
        }
        for (int i = 0; i < rows.size(); i++) {
            List<@Nullable Object> left = rows.get(i);
            List<@Nullable Object> right = other.rows.get(i);
            for (int column = 0; column < left.size(); column++) {
                if (column >= right.size() || !same(left.get(column), right.get(column))) {
                    return left + " against " + right;
                }
            }
        }
        return null;
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number first && right instanceof Number second) {
            double a = first.doubleValue();
            double b = second.doubleValue();
            return a == b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
        }
        return String.valueOf(left).equals(String.valueOf(right));
    }
}
