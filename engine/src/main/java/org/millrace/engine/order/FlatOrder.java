package org.millrace.engine.order;

import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.Vector;

/// Compares single values of those types whose words are not decisive.
final class FlatOrder {

    private FlatOrder() {}

    static int compare(Vector left, int i, Vector right, int j) {
        if (left instanceof DictionaryVector coded) {
            if (right instanceof DictionaryVector other && sameEntry(coded, i, other, j)) {
                return 0;
            }
            return compare(coded.dictionary(), coded.codes()[i], right, j);
        }
        if (right instanceof DictionaryVector coded) {
            return compare(left, i, coded.dictionary(), coded.codes()[j]);
        }
        if (left instanceof ConstantVector constant) {
            return compare(constant.value(), 0, right, j);
        }
        if (right instanceof ConstantVector constant) {
            return compare(left, i, constant.value(), 0);
        }
        return switch (left) {
            case BytesVector a -> BytesVector.compare(a, i, (BytesVector) right, j);
            case LongVector a -> Long.compare(a.values()[i], ((LongVector) right).values()[j]);
            case Decimal128Vector a -> wide(a, i, (Decimal128Vector) right, j);
            default -> throw new IllegalArgumentException("The words of " + left.type() + " are decisive.");
        };
    }

    @SuppressWarnings("ReferenceEquality") // A dictionary's identity is its version.
    private static boolean sameEntry(DictionaryVector left, int i, DictionaryVector right, int j) {
        return left.dictionary() == right.dictionary() && left.codes()[i] == right.codes()[j];
    }

    private static int wide(Decimal128Vector left, int i, Decimal128Vector right, int j) {
        int order = Long.compare(left.high()[i], right.high()[j]);
        return order != 0 ? order : Long.compareUnsigned(left.low()[i], right.low()[j]);
    }
}
