package org.millrace.checks.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares answers of two engines as multisets of rows. Doubles may differ in their last digits, and zeros in their
/// sign: which of two equal zeros stands for a group is nobody's promise.
final class RowComparison {

    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-7;

    private RowComparison() {}

    /// Whether two answers have the same rows, and in the same order as far as some columns say.
    static boolean same(Answer left, Answer right, List<Integer> sorted) {
        return left.letters().equals(right.letters())
                && left.rows().size() == right.rows().size()
                && sameOrder(left, right, sorted)
                && sameRows(left.rows(), right.rows());
    }

    private static boolean sameOrder(Answer left, Answer right, List<Integer> sorted) {
        for (int row = 0; row < left.rows().size(); row++) {
            for (int column : sorted) {
                if (!sameValue(
                        left.rows().get(row).get(column), right.rows().get(row).get(column))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean sameRows(List<List<@Nullable Object>> left, List<List<@Nullable Object>> right) {
        List<List<@Nullable Object>> ours = inOrder(left);
        List<List<@Nullable Object>> theirs = inOrder(right);
        for (List<@Nullable Object> row : ours) {
            int at = find(row, theirs);
            if (at < 0) {
                return false;
            }
            theirs.remove(at);
        }
        return true;
    }

    /// Where a row is; mostly at the start, since both lists are in the same order.
    private static int find(List<@Nullable Object> row, List<List<@Nullable Object>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (sameRow(row, rows.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static List<List<@Nullable Object>> inOrder(List<List<@Nullable Object>> rows) {
        List<List<@Nullable Object>> copy = new ArrayList<>(rows);
        copy.sort(Comparator.comparing(RowComparison::text));
        return copy;
    }

    private static String text(List<@Nullable Object> row) {
        StringBuilder text = new StringBuilder();
        for (Object value : row) {
            text.append(value instanceof Double number ? "%.4e".formatted(number + 0.0) : ValueText.of(value))
                    .append('\u0001');
        }
        return text.toString();
    }

    private static boolean sameRow(List<@Nullable Object> left, List<@Nullable Object> right) {
        for (int i = 0; i < left.size(); i++) {
            if (!sameValue(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameValue(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            double largest = Math.max(Math.abs(a), Math.abs(b));
            return a.equals(b) || a == b.doubleValue() || Math.abs(a - b) <= Math.max(ABSOLUTE, RELATIVE * largest);
        }
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return ValueText.of(left).equals(ValueText.of(right));
    }
}
