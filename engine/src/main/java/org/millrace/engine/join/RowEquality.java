package org.millrace.engine.join;

import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Whether rows of two sides have equal keys. A missing value equals a missing value here: who wants it otherwise
/// does not ask.
interface RowEquality {

    /// Whether row `i` of the one side equals row `j` of the other.
    boolean equal(int i, int j);

    /// The equality of keys of the same types.
    ///
    /// @param left flat vectors
    static RowEquality of(Vector[] left, Vector[] right) {
        RowEquality all = of(left[0], right[0]);
        for (int key = 1; key < left.length; key++) {
            RowEquality before = all;
            RowEquality next = of(left[key], right[key]);
            all = (i, j) -> before.equal(i, j) && next.equal(i, j);
        }
        return all;
    }

    private static RowEquality of(Vector left, Vector right) {
        RowEquality values = right instanceof DictionaryVector coded ? coded(left, coded) : values(left, right);
        if (!left.hasNulls() && !right.hasNulls()) {
            return values;
        }
        return (i, j) -> {
            boolean missing = left.isNull(i);
            return missing == right.isNull(j) && (missing || values.equal(i, j));
        };
    }

    private static RowEquality coded(Vector left, DictionaryVector right) {
        RowEquality entries = values(left, right.dictionary());
        int[] codes = right.codes();
        return (i, j) -> entries.equal(i, codes[j]);
    }

    private static RowEquality values(Vector left, Vector right) {
        return switch (left) {
            case BytesVector a when right instanceof BytesVector b -> (i, j) -> BytesVector.equal(a, i, b, j);
            case LongVector a when right instanceof LongVector b -> (i, j) -> a.value(i) == b.value(j);
            case IntVector a when right instanceof IntVector b -> (i, j) -> a.value(i) == b.value(j);
            case ShortVector a when right instanceof ShortVector b -> (i, j) -> a.value(i) == b.value(j);
            case ByteVector a when right instanceof ByteVector b -> (i, j) -> a.value(i) == b.value(j);
            case BooleanVector a when right instanceof BooleanVector b -> (i, j) -> a.value(i) == b.value(j);
            case DoubleVector a when right instanceof DoubleVector b -> (i, j) -> same(a.value(i), b.value(j));
            case FloatVector a when right instanceof FloatVector b -> (i, j) -> same(a.value(i), b.value(j));
            case Decimal128Vector a
            when right instanceof Decimal128Vector b ->
                (i, j) -> a.low()[i] == b.low()[j] && a.high()[i] == b.high()[j];
            case BytesVector _,
                    LongVector _,
                    IntVector _,
                    ShortVector _,
                    ByteVector _,
                    BooleanVector _,
                    DoubleVector _,
                    FloatVector _,
                    Decimal128Vector _,
                    DictionaryVector _,
                    ConstantVector _ -> values(Flatten.of(left), Flatten.of(right));
            case ListVector _, StructVector _ ->
                throw new IllegalArgumentException("Values of type " + left.type() + " are no keys.");
        };
    }

    /// NaN equals NaN, -0.0 equals 0.0.
    private static boolean same(double a, double b) {
        return a == b || Double.isNaN(a) && Double.isNaN(b);
    }
}
