package org.millrace.parquet.prune;

import org.jspecify.annotations.Nullable;
import org.millrace.source.Predicate;
import org.millrace.vectors.Vector;

/// What is known of the values of a column in some rows, and which predicates that refutes.
///
/// @param bounds what the values that are neither null nor NaN lie between
/// @param rows the number of rows
/// @param nulls the number of nulls; negative if not known
/// @param nans the number of NaN; negative if not known, 0 for types that have none
public record Evidence(Bounds bounds, long rows, long nulls, long nans) {
    /// What is known of these rows and others together.
    public Evidence and(Evidence other) {
        return new Evidence(
                valueless() ? other.bounds : other.valueless() ? bounds : bounds.around(other.bounds),
                rows + other.rows,
                nulls < 0 || other.nulls < 0 ? -1 : nulls + other.nulls,
                nans < 0 || other.nans < 0 ? -1 : nans + other.nans);
    }

    /// Whether there is nothing that bounds would have to hold for.
    private boolean valueless() {
        return rows == 0 || nulls == rows;
    }

    /// Whether no row can satisfy the predicate.
    boolean refutes(Predicate predicate) {
        if (rows == 0) {
            return true;
        }
        return switch (predicate) {
            case Predicate.IsNull _ -> nulls == 0;
            case Predicate.IsNotNull _ -> nulls == rows;
            case Predicate.Compare(int _, Predicate.Comparison operator, Vector value) ->
                nulls == rows || refutes(operator, value, 0);
            case Predicate.In(int _, Vector values) -> nulls == rows || refutesAll(values);
            case Predicate.AnyOf _ -> false;
        };
    }

    private boolean refutesAll(Vector values) {
        for (int row = 0; row < values.length(); row++) {
            if (!refutes(Predicate.Comparison.EQUAL, values, row)) {
                return false;
            }
        }
        return true;
    }

    /// A NaN satisfies what the largest number would: it is above every bound.
    private boolean refutes(Predicate.Comparison operator, Vector value, int row) {
        boolean noNaN = nans == 0;
        if (ValueOrder.isNaN(value, row)) {
            return switch (operator) {
                case EQUAL, GREATER_OR_EQUAL -> noNaN;
                case GREATER -> true;
                case NOT_EQUAL, LESS, LESS_OR_EQUAL -> false;
            };
        }
        return switch (operator) {
            case EQUAL -> allAbove(value, row, false) || allBelow(value, row, false);
            case NOT_EQUAL -> noNaN && allAbove(value, row, true) && allBelow(value, row, true);
            case LESS -> allAbove(value, row, true);
            case LESS_OR_EQUAL -> allAbove(value, row, false);
            case GREATER -> noNaN && allBelow(value, row, true);
            case GREATER_OR_EQUAL -> noNaN && allBelow(value, row, false);
        };
    }

    private boolean allAbove(Vector value, int row, boolean orEqual) {
        Vector min = bounds.min();
        int comparison = min == null ? -1 : ValueOrder.compare(min, 0, value, row);
        return comparison > 0 || (orEqual && comparison == 0);
    }

    private boolean allBelow(Vector value, int row, boolean orEqual) {
        Vector max = bounds.max();
        int comparison = max == null ? 1 : ValueOrder.compare(max, 0, value, row);
        return comparison < 0 || (orEqual && comparison == 0);
    }

    /// Whether the value at `row` satisfies a comparison or membership.
    static boolean satisfies(Vector vector, int row, Predicate predicate) {
        return switch (predicate) {
            case Predicate.IsNull _ -> false;
            case Predicate.IsNotNull _ -> true;
            case Predicate.Compare(int _, Predicate.Comparison operator, Vector value) ->
                holds(operator, ValueOrder.compare(vector, row, value, 0));
            case Predicate.In(int _, Vector values) -> isAmong(vector, row, values);
            case Predicate.AnyOf _ -> true;
        };
    }

    private static boolean isAmong(Vector vector, int row, Vector values) {
        for (int i = 0; i < values.length(); i++) {
            if (ValueOrder.compare(vector, row, values, i) == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Predicate.Comparison operator, int comparison) {
        return switch (operator) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case LESS -> comparison < 0;
            case LESS_OR_EQUAL -> comparison <= 0;
            case GREATER -> comparison > 0;
            case GREATER_OR_EQUAL -> comparison >= 0;
        };
    }

    /// The number that statistics give, or -1 where they give none or one that cannot be.
    static long count(@Nullable Long stated, long most) {
        return stated == null || stated < 0 || stated > most ? -1 : stated;
    }
}
