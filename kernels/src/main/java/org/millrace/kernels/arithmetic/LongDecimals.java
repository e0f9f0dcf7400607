package org.millrace.kernels.arithmetic;

/// Loops over decimals of up to 18 digits, which are held as one `long` each. Row `i` of an operand is at index
/// `i & mask`. Each gives a negative number where a result has too many digits, in whatever row.
final class LongDecimals {

    private LongDecimals() {}

    /// An operand of a loop.
    ///
    /// @param values its unscaled numbers
    /// @param mask   0 for a constant, otherwise all bits
    @SuppressWarnings("ArrayRecordComponent")
    record Operand(long[] values, int mask) {}

    /// Sums of numbers of at most 18 digits, which fit a `long`.
    ///
    /// @param limit the least number with too many digits
    static long add(Operand left, Operand right, long[] out, int rows, long limit) {
        long[] first = left.values();
        long[] second = right.values();
        int firstMask = left.mask();
        int secondMask = right.mask();
        long most = limit - 1;
        long refused = 0;
        for (int i = 0; i < rows; i++) {
            long sum = first[i & firstMask] + second[i & secondMask];
            refused |= (most - sum) | (most + sum);
            out[i] = sum;
        }
        return refused;
    }

    /// Differences of numbers of at most 18 digits.
    ///
    /// @param limit the least number with too many digits
    static long subtract(Operand left, Operand right, long[] out, int rows, long limit) {
        long[] first = left.values();
        long[] second = right.values();
        int firstMask = left.mask();
        int secondMask = right.mask();
        long most = limit - 1;
        long refused = 0;
        for (int i = 0; i < rows; i++) {
            long difference = first[i & firstMask] - second[i & secondMask];
            refused |= (most - difference) | (most + difference);
            out[i] = difference;
        }
        return refused;
    }

    /// Products, of which the upper half must say nothing but the sign.
    ///
    /// @param limit the least number with too many digits
    static long multiply(Operand left, Operand right, long[] out, int rows, long limit) {
        long[] first = left.values();
        long[] second = right.values();
        int firstMask = left.mask();
        int secondMask = right.mask();
        long most = limit - 1;
        long refused = 0;
        for (int i = 0; i < rows; i++) {
            long one = first[i & firstMask];
            long other = second[i & secondMask];
            long product = one * other;
            long upper = Math.multiplyHigh(one, other) ^ product >> 63;
            refused |= (most - product) | (most + product) | upper | -upper;
            out[i] = product;
        }
        return refused;
    }
}
