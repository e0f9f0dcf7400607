package org.millrace.parquet.oracle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.millrace.source.Predicate;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;

/// Evaluates predicates on single rows by comparing Java objects: slow, and independent of the code under test.
public final class PredicateOracle {
    private PredicateOracle() {}

    /// Whether all predicates hold for a row.
    public static boolean all(Batch batch, int row, List<Predicate> predicates) {
        return predicates.stream().allMatch(predicate -> holds(batch, row, predicate));
    }

    /// Whether a predicate holds for a row.
    public static boolean holds(Batch batch, int row, Predicate predicate) {
        return switch (predicate) {
            case Predicate.AnyOf any ->
                any.alternatives().stream().anyMatch(all -> all.stream().allMatch(one -> holds(batch, row, one)));
            case Predicate.IsNull isNull -> batch.column(isNull.column()).isNull(row);
            case Predicate.IsNotNull isNotNull ->
                !batch.column(isNotNull.column()).isNull(row);
            case Predicate.In in -> {
                boolean found = false;
                for (int i = 0; i < in.values().length(); i++) {
                    found |= holds(batch.column(in.column()), row, Predicate.Comparison.EQUAL, in.values(), i);
                }
                yield found;
            }
            case Predicate.Compare compare ->
                holds(batch.column(compare.column()), row, compare.operator(), compare.value(), 0);
        };
    }

    private static boolean holds(Vector column, int row, Predicate.Comparison operator, Vector value, int valueRow) {
        if (column.isNull(row)) {
            return false;
        }
        int comparison = compare(Values.at(column, row), Values.at(value, valueRow));
        return switch (operator) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case LESS -> comparison < 0;
            case LESS_OR_EQUAL -> comparison <= 0;
            case GREATER -> comparison > 0;
            case GREATER_OR_EQUAL -> comparison >= 0;
        };
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object left, Object right) {
        return switch (left) {
            case Double number -> Double.compare(number + 0.0, (Double) right + 0.0);
            case Float number -> Float.compare(number + 0.0f, (Float) right + 0.0f);
            case byte[] bytes -> Arrays.compareUnsigned(bytes, (byte[]) right);
            case String text -> Arrays.compareUnsigned(utf8(text), utf8((String) right));
            default -> ((Comparable<Object>) left).compareTo(right);
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The values of some rows as a flat vector.
    public static Vector flat(Vector vector, int[] rows, int count) {
        if (vector instanceof DictionaryVector dictionary) {
            int[] codes = new int[count];
            for (int i = 0; i < count; i++) {
                codes[i] = dictionary.codes()[rows[i]];
            }
            return Gather.rows(dictionary.dictionary(), codes, count);
        }
        return Gather.rows(vector, rows, count);
    }
}
