package org.millrace.vectors;

import org.millrace.errors.QueryException;

/// A decimal number `unscaled × 10^-scale` with at most `precision` digits.
///
/// Up to 18 digits are held as one `long` ([LongVector]), more as 128 bits ([Decimal128Vector]).
///
/// @param precision number of digits, 1 to 38
/// @param scale     number of digits after the point, 0 to `precision`
public record DecimalType(int precision, int scale) implements DataType {

    /// The most digits a decimal can have.
    public static final int MAX_PRECISION = 38;

    /// The most digits that fit a `long`.
    public static final int MAX_LONG_PRECISION = 18;

    /// Checks the ranges.
    public DecimalType {
        if (precision < 1 || precision > MAX_PRECISION || scale < 0 || scale > precision) {
            throw new QueryException("decimal(" + precision + "," + scale
                    + ") is not a type: the precision must be 1 to 38 and the scale 0 to the precision.");
        }
    }

    @Override
    public Layout layout() {
        return precision <= MAX_LONG_PRECISION ? Layout.INT64 : Layout.INT128;
    }

    @Override
    public String toString() {
        return "decimal(" + precision + "," + scale + ")";
    }
}
