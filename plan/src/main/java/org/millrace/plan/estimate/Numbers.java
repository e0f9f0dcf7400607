package org.millrace.plan.estimate;

import org.millrace.vectors.ByteVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.Vector;

/// Values as numbers that are ordered and spaced as they are, for interpolation only.
public final class Numbers {

    private Numbers() {}

    /// The number of a flat vector's one row: days or microseconds for times; NaN where the type has no numbers or the
    /// row has no value.
    public static double of(Vector value) {
        if (value.isNull(0)) {
            return Double.NaN;
        }
        return switch (value) {
            case ByteVector bytes -> bytes.value(0);
            case ShortVector shorts -> shorts.value(0);
            case IntVector ints -> ints.value(0);
            case LongVector longs -> longs.value(0);
            case FloatVector floats -> floats.value(0);
            case DoubleVector doubles -> doubles.value(0);
            default -> Double.NaN;
        };
    }
}
