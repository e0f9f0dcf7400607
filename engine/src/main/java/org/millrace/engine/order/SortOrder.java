package org.millrace.engine.order;

import org.millrace.errors.QueryException;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// How the values of one key are ordered: NaN above every number, -0.0 equal to 0.0, strings by their bytes.
///
/// Each value has a word, a signed `long` made by [KeyEncoder], such that a smaller word means that the value comes
/// earlier. Equal words mean equal values where the word is decisive; otherwise the values themselves decide. A missing
/// value has the least or the greatest word.
///
/// @param type       the type of the values
/// @param descending whether the greatest comes first
/// @param nullsFirst whether missing values come before all others
public record SortOrder(DataType type, boolean descending, boolean nullsFirst) {

    /// The last byte of a string's word, before direction and sign, where the string is longer than its word shows.
    static final int LONGER = 9;

    /// Refuses types that have no order.
    public SortOrder {
        if (type.nested()) {
            throw new QueryException("Rows cannot be ordered by a value of type " + type + ".");
        }
    }

    /// The word of a missing value.
    public long nullWord() {
        return nullsFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /// Whether values must be kept beside their words, because equal words need not mean equal values.
    public boolean keepsValues() {
        return switch (type.layout()) {
            case BYTES, INT128 -> true;
            case INT64 -> fillsItsWord();
            case BIT, INT8, INT16, INT32, FLOAT, DOUBLE, LIST, STRUCT -> false;
        };
    }

    /// Whether a value may have the word of a missing one.
    private boolean fillsItsWord() {
        return !(type instanceof DecimalType) && type != PrimitiveType.TIME;
    }

    /// Whether two values that both have this word are equal.
    public boolean decisive(long word) {
        return switch (type.layout()) {
            case BYTES -> ((descending ? ~word : word) & 0xFF) != LONGER;
            case INT128 -> word == nullWord();
            case INT64 -> word != nullWord() || !fillsItsWord();
            case BIT, INT8, INT16, INT32, FLOAT, DOUBLE, LIST, STRUCT -> true;
        };
    }

    /// Compares row `i` of `left` with row `j` of `right` in this order; for values whose words are equal and not
    /// decisive. Vectors are not dictionaries.
    public int compare(Vector left, int i, Vector right, int j) {
        boolean leftMissing = left.isNull(i);
        if (leftMissing || right.isNull(j)) {
            int order = Boolean.compare(leftMissing, right.isNull(j));
            return nullsFirst ? -order : order;
        }
        int order = FlatOrder.compare(left, i, right, j);
        return descending ? -order : order;
    }
}
