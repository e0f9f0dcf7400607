package org.millrace.source.files;

import java.util.OptionalInt;
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

/// Compares single values that vectors hold, in the order of [org.millrace.source.Predicate]: NaN is above every number
/// and the two zeros are equal.
final class OneRow {

    private OneRow() {}

    /// How present values of two flat vectors of the same type compare; empty for types without an order.
    static OptionalInt compare(Vector left, int leftRow, Vector right, int rightRow) {
        return switch (left) {
            case BooleanVector v
            when right instanceof BooleanVector w ->
                OptionalInt.of(Boolean.compare(v.value(leftRow), w.value(rightRow)));
            case ByteVector v
            when right instanceof ByteVector w -> OptionalInt.of(Byte.compare(v.value(leftRow), w.value(rightRow)));
            case ShortVector v
            when right instanceof ShortVector w -> OptionalInt.of(Short.compare(v.value(leftRow), w.value(rightRow)));
            case IntVector v
            when right instanceof IntVector w -> OptionalInt.of(Integer.compare(v.value(leftRow), w.value(rightRow)));
            case LongVector v
            when right instanceof LongVector w -> OptionalInt.of(Long.compare(v.value(leftRow), w.value(rightRow)));
            case FloatVector v
            when right instanceof FloatVector w ->
                OptionalInt.of(Float.compare(v.value(leftRow) + 0.0f, w.value(rightRow) + 0.0f));
            case DoubleVector v
            when right instanceof DoubleVector w ->
                OptionalInt.of(Double.compare(v.value(leftRow) + 0.0, w.value(rightRow) + 0.0));
            case Decimal128Vector v
            when right instanceof Decimal128Vector w ->
                OptionalInt.of(v.value(leftRow).compareTo(w.value(rightRow)));
            case BytesVector v
            when right instanceof BytesVector w -> OptionalInt.of(BytesVector.compare(v, leftRow, w, rightRow));
            case BooleanVector _,
                    ByteVector _,
                    ShortVector _,
                    IntVector _,
                    LongVector _,
                    FloatVector _,
                    DoubleVector _,
                    Decimal128Vector _,
                    BytesVector _,
                    ListVector _,
                    StructVector _,
                    DictionaryVector _,
                    ConstantVector _ -> OptionalInt.empty();
        };
    }
}
