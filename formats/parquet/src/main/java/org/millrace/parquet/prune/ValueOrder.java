package org.millrace.parquet.prune;

import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Compares values of flat vectors of the same type as predicates do: NaN is above every number and equals itself, and
/// the two zeros are equal.
final class ValueOrder {
    private ValueOrder() {}

    /// Negative, zero or positive as the value at `leftRow` is below, equal to or above the one at `rightRow`.
    static int compare(Vector left, int leftRow, Vector right, int rightRow) {
        return switch (left) {
            case BooleanVector l ->
                Boolean.compare(Bits.test(l.values(), leftRow), Bits.test(((BooleanVector) right).values(), rightRow));
            case ByteVector l -> Byte.compare(l.values()[leftRow], ((ByteVector) right).values()[rightRow]);
            case ShortVector l -> Short.compare(l.values()[leftRow], ((ShortVector) right).values()[rightRow]);
            case IntVector l -> Integer.compare(l.values()[leftRow], ((IntVector) right).values()[rightRow]);
            case LongVector l -> Long.compare(l.values()[leftRow], ((LongVector) right).values()[rightRow]);
            case FloatVector l -> compare(l.values()[leftRow], ((FloatVector) right).values()[rightRow]);
            case DoubleVector l -> compare(l.values()[leftRow], ((DoubleVector) right).values()[rightRow]);
            case Decimal128Vector l -> l.value(leftRow).compareTo(((Decimal128Vector) right).value(rightRow));
            case BytesVector l -> BytesVector.compare(l, leftRow, (BytesVector) right, rightRow);
            case ConstantVector _, DictionaryVector _, ListVector _, StructVector _ ->
                throw new IllegalArgumentException("not a flat vector: " + left.type());
        };
    }

    /// Adding positive zero makes the zeros the same; `Double.compare` puts NaN above everything.
    private static int compare(double left, double right) {
        return Double.compare(left + 0.0, right + 0.0);
    }

    /// Whether the value is NaN.
    static boolean isNaN(Vector vector, int row) {
        return switch (vector) {
            case FloatVector floats -> Float.isNaN(floats.values()[row]);
            case DoubleVector doubles -> Double.isNaN(doubles.values()[row]);
            default -> false;
        };
    }
}
