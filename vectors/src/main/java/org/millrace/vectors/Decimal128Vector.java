package org.millrace.vectors;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Unscaled values of decimals of 19 to 38 digits: two's complement numbers of 128 bits.
///
/// @param type     the decimal type
/// @param high     the upper 64 bits of each row
/// @param low      the lower 64 bits of each row, to be read as unsigned
/// @param length   the number of rows
/// @param validity which rows have a value; null where all have
@SuppressWarnings("ArrayRecordComponent")
public record Decimal128Vector(DataType type, long[] high, long[] low, int length, long @Nullable [] validity)
        implements Vector {

    /// The unscaled value of a row.
    public BigInteger value(int index) {
        return unscaled(high[index], low[index]);
    }

    /// The number with these two halves.
    public static BigInteger unscaled(long high, long low) {
        BigInteger lower = BigInteger.valueOf(low);
        if (low < 0) {
            lower = lower.add(BigInteger.ONE.shiftLeft(64));
        }
        return BigInteger.valueOf(high).shiftLeft(64).add(lower);
    }
}
