package org.millrace.parquet.write;

import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.PrimitiveType;

/// Decimals of more than 18 digits as Parquet stores them: two's complement, highest byte first, in as few bytes as
/// the precision needs.
final class FixedDecimals {

    private FixedDecimals() {}

    /// The values as byte strings of `width` bytes, without validity.
    static BytesVector of(Decimal128Vector decimals, int width) {
        int count = decimals.length();
        byte[] data = new byte[Math.multiplyExact(count, width)];
        int[] starts = new int[count];
        int[] lengths = new int[count];
        for (int i = 0; i < count; i++) {
            starts[i] = i * width;
            lengths[i] = width;
            long low = decimals.low()[i];
            long high = decimals.high()[i];
            for (int at = starts[i] + width - 1; at >= starts[i]; at--) {
                data[at] = (byte) low;
                low = (low >>> Byte.SIZE) | (high << (Long.SIZE - Byte.SIZE));
                high >>= Byte.SIZE;
            }
        }
        return new BytesVector(PrimitiveType.BINARY, data, starts, lengths, count, null);
    }
}
