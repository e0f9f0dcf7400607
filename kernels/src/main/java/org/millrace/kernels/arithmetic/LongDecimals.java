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

    /// Products. Where the operands are small, no product has more than 62 bits, and only its digits are checked.
    ///
    /// @param limit the least number with too many digits
    static long multiply(Operand left, Operand right, long[] out, int rows, long limit) {
        if (bits(left, rows) + bits(right, rows) > Long.SIZE - 2) {
            return multiplyLarge(left, right, out, rows, limit);
        }
        if (left.mask() == 0) {
            return multiplySmall(right.values(), left.values()[0], out, rows, limit);
        }
        if (right.mask() == 0) {
            return multiplySmall(left.values(), right.values()[0], out, rows, limit);
        }
        return multiplySmall(left.values(), right.values(), out, rows, limit);
    }

    /// A number of bits such that no value of an operand is further from zero than two to its power.
    private static int bits(Operand operand, int rows) {
        long[] values = operand.values();
        int count = operand.mask() == 0 ? Math.min(rows, 1) : rows;
        long all = 0;
        for (int i = 0; i < count; i++) {
            all |= values[i] ^ values[i] >> 63;
        }
        return Long.SIZE - Long.numberOfLeadingZeros(all);
    }

    private static long multiplySmall(long[] first, long[] second, long[] out, int rows, long limit) {
        long most = limit - 1;
        long refused = 0;
        for (int i = 0; i < rows; i++) {
            long product = first[i] * second[i];
            refused |= (most - product) | (most + product);
            out[i] = product;
        }
        return refused;
    }

    private static long multiplySmall(long[] first, long second, long[] out, int rows, long limit) {
        long most = limit - 1;
        long refused = 0;
        for (int i = 0; i < rows; i++) {
            long product = first[i] * second;
            refused |= (most - product) | (most + product);
            out[i] = product;
        }
        return refused;
    }

    /// Products, of which the upper half must say nothing but the sign.
    private static long multiplyLarge(Operand left, Operand right, long[] out, int rows, long limit) {
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
