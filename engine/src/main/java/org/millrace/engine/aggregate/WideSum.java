package org.millrace.engine.aggregate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.millrace.errors.DataException;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DecimalType;

/// Results of exact sums of 128 bits.
public final class WideSum {

    private static final BigInteger LIMIT = BigInteger.TEN.pow(DecimalType.MAX_PRECISION);

    private WideSum() {}

    /// A sum divided by a count, rounded once.
    ///
    /// @param scale the number of decimal digits of the sum
    public static double mean(long high, long low, int scale, long count) {
        if (high == low >> 63 && scale == 0 && Math.abs(low) <= 1L << 53) {
            return (double) low / count;
        }
        BigDecimal sum = new BigDecimal(Decimal128Vector.unscaled(high, low), scale);
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128).doubleValue();
    }

    /// Throws a [DataException] where a sum of integers does not fit int64.
    public static void checkLong(long high, long low) {
        if (high != low >> 63) {
            throw new DataException("A sum of integers is " + Decimal128Vector.unscaled(high, low)
                    + ", which does not fit int64. Cast the argument to decimal(38,0) or double.");
        }
    }

    /// Throws a [DataException] where a sum of decimals has more than 38 digits.
    public static void checkDecimal(long high, long low) {
        if (Decimal128Vector.unscaled(high, low).abs().compareTo(LIMIT) >= 0) {
            throw new DataException("A sum of decimals does not fit 38 digits.");
        }
    }
}
