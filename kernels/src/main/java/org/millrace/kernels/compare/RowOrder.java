package org.millrace.kernels.compare;

import java.util.List;
import org.millrace.kernels.arithmetic.Int128;
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

/// The order of two single values of the same type, whatever the type: for nested values and for what needs no speed. A
/// missing value inside a nested one is above all others and equal to itself; lists are ordered by their elements from
/// the first on, structs by their fields.
public final class RowOrder {

    private RowOrder() {}

    /// Negative, zero or positive as row `i` of `left` is below, equal to or above row `j` of `right`.
    public static int compare(Vector left, int i, Vector right, int j) {
        boolean leftNull = left.isNull(i);
        boolean rightNull = right.isNull(j);
        if (leftNull || rightNull) {
            return Boolean.compare(leftNull, rightNull);
        }
        return switch (left) {
            case ConstantVector a -> compare(a.value(), 0, right, j);
            case DictionaryVector a -> compare(a.dictionary(), a.codes()[i], right, j);
            default ->
                switch (right) {
                    case ConstantVector b -> compare(left, i, b.value(), 0);
                    case DictionaryVector b -> compare(left, i, b.dictionary(), b.codes()[j]);
                    default -> flat(left, i, right, j);
                };
        };
    }

    private static int flat(Vector left, int i, Vector right, int j) {
        return switch (left) {
            case BooleanVector a -> Boolean.compare(a.value(i), ((BooleanVector) right).value(j));
            case ByteVector a -> Byte.compare(a.value(i), ((ByteVector) right).value(j));
            case ShortVector a -> Short.compare(a.value(i), ((ShortVector) right).value(j));
            case IntVector a -> Integer.compare(a.value(i), ((IntVector) right).value(j));
            case LongVector a -> Long.compare(a.value(i), ((LongVector) right).value(j));
            case FloatVector a -> doubles(a.value(i), ((FloatVector) right).value(j));
            case DoubleVector a -> doubles(a.value(i), ((DoubleVector) right).value(j));
            case Decimal128Vector a -> {
                Decimal128Vector b = (Decimal128Vector) right;
                yield Int128.compare(a.high()[i], a.low()[i], b.high()[j], b.low()[j]);
            }
            case BytesVector a -> BytesVector.compare(a, i, (BytesVector) right, j);
            case ListVector a -> lists(a, i, (ListVector) right, j);
            case StructVector a -> structs(a.children(), i, ((StructVector) right).children(), j);
            case ConstantVector a -> compare(a.value(), 0, right, j);
            case DictionaryVector a -> compare(a.dictionary(), a.codes()[i], right, j);
        };
    }

    private static int doubles(double left, double right) {
        return DoubleCompare.less(left, right) ? -1 : DoubleCompare.less(right, left) ? 1 : 0;
    }

    private static int lists(ListVector left, int i, ListVector right, int j) {
        int leftLength = left.lengths()[i];
        int rightLength = right.lengths()[j];
        for (int k = 0; k < Math.min(leftLength, rightLength); k++) {
            int order = compare(left.child(), left.starts()[i] + k, right.child(), right.starts()[j] + k);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(leftLength, rightLength);
    }

    private static int structs(List<Vector> left, int i, List<Vector> right, int j) {
        for (int k = 0; k < left.size(); k++) {
            int order = compare(left.get(k), i, right.get(k), j);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
