package org.millrace.engine.join;

import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.Vector;

/// Places of rows in an order as 64-bit words that compare like them: whole numbers as they are, floating-point
/// numbers by their bits.
final class Places {

    private final boolean floating;

    Places(DataType type) {
        this.floating = type.floating();
    }

    /// Writes the word of each row, and whether it has a place: a missing value and NaN have none.
    void read(Vector vector, int rows, long[] words, boolean[] there) {
        Vector flat = Flatten.of(vector);
        switch (flat) {
            case DoubleVector v -> {
                for (int i = 0; i < rows; i++) {
                    words[i] = word(v.value(i));
                    there[i] = !Double.isNaN(v.value(i));
                }
            }
            case FloatVector v -> {
                for (int i = 0; i < rows; i++) {
                    words[i] = word(v.value(i));
                    there[i] = !Float.isNaN(v.value(i));
                }
            }
            default -> {
                KeyRange.numbers(flat, 0, rows, words);
                java.util.Arrays.fill(there, 0, rows, true);
            }
        }
        long[] validity = flat.validity();
        for (int i = 0; validity != null && i < rows; i++) {
            there[i] &= Bits.test(validity, i);
        }
    }

    private static long word(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    /// How far two places are apart, to be compared as unsigned: of floating-point numbers the bits of the
    /// difference.
    ///
    /// @param low not above `high`
    long distance(long low, long high) {
        return floating && low != high ? Double.doubleToLongBits(value(high) - value(low)) : high - low;
    }

    private static double value(long word) {
        return Double.longBitsToDouble(word ^ (word >> 63 & Long.MAX_VALUE));
    }
}
