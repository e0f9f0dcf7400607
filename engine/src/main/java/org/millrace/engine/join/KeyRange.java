package org.millrace.engine.join;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.Vector;

/// The values of one key column whose values are whole numbers of up to 64 bits, as the build side has them.
///
/// @param minimum  the least
/// @param maximum  the greatest; below `minimum` where there is no value
/// @param nullSafe whether a missing value is a value of its own
record KeyRange(long minimum, long maximum, boolean nullSafe) {

    /// Whether values of the type are such numbers.
    static boolean possible(DataType type) {
        return switch (type.layout()) {
            case BIT, INT8, INT16, INT32, INT64 -> true;
            case INT128, FLOAT, DOUBLE, BYTES, LIST, STRUCT -> false;
        };
    }

    /// The range of a column's values.
    static KeyRange of(Vector column, int rows, boolean nullSafe) {
        long[] numbers = numbers(column, 0, rows, new long[rows]);
        long[] validity = column.validity();
        long minimum = Long.MAX_VALUE;
        long maximum = Long.MIN_VALUE;
        for (int i = 0; i < rows; i++) {
            if (Bits.valid(validity, i)) {
                minimum = Math.min(minimum, numbers[i]);
                maximum = Math.max(maximum, numbers[i]);
            }
        }
        return new KeyRange(minimum, maximum, nullSafe);
    }

    /// The range of both.
    KeyRange with(KeyRange other) {
        return new KeyRange(Math.min(minimum, other.minimum), Math.max(maximum, other.maximum), nullSafe);
    }

    /// How many different values there may be, the missing one included; negative where that is no 62-bit number.
    long size() {
        if (maximum < minimum) {
            return 1;
        }
        long span = maximum - minimum;
        return span < 0 || span >= 1L << 62 ? -1 : span + 2;
    }

    /// The numbers of the rows `from` to `to`, at index 0 of `target` on or in the vector's own array.
    static long[] numbers(Vector column, int from, int to, long[] target) {
        switch (column) {
            case LongVector v -> System.arraycopy(v.values(), from, target, 0, to - from);
            case IntVector v -> ints(v.values(), from, to, target);
            case ShortVector v -> shorts(v.values(), from, to, target);
            case ByteVector v -> bytes(v.values(), from, to, target);
            case BooleanVector v -> {
                for (int i = from; i < to; i++) {
                    target[i - from] = v.value(i) ? 1 : 0;
                }
            }
            default -> numbers(Flatten.of(column), from, to, target);
        }
        return target;
    }

    private static void ints(int[] values, int from, int to, long[] target) {
        for (int i = from; i < to; i++) {
            target[i - from] = values[i];
        }
    }

    private static void shorts(short[] values, int from, int to, long[] target) {
        for (int i = from; i < to; i++) {
            target[i - from] = values[i];
        }
    }

    private static void bytes(byte[] values, int from, int to, long[] target) {
        for (int i = from; i < to; i++) {
            target[i - from] = values[i];
        }
    }

    /// Adds `digit * stride` to the code of each row, where the digit of a missing value is 0 and that of any
    /// other one its distance from the minimum and 1. A code that is negative stays so, and becomes so where the
    /// row can have no match.
    ///
    /// @param numbers  the numbers of the rows, from index 0
    /// @param validity of the vector whose row `from` is the first
    void addDigits(long[] numbers, long @Nullable [] validity, int from, int rows, long stride, long[] codes) {
        if (validity != null) {
            addDigitsOrMissing(numbers, validity, from, rows, stride, codes);
            return;
        }
        long least = minimum;
        long most = maximum;
        for (int i = 0; i < rows; i++) {
            long number = numbers[i];
            boolean inside = number >= least && number <= most && codes[i] >= 0;
            codes[i] = inside ? codes[i] + (number - least + 1) * stride : -1;
        }
    }

    private void addDigitsOrMissing(long[] numbers, long[] validity, int from, int rows, long stride, long[] codes) {
        for (int i = 0; i < rows; i++) {
            long number = numbers[i];
            if (!Bits.test(validity, from + i)) {
                codes[i] = nullSafe ? codes[i] : -1;
            } else {
                boolean inside = number >= minimum && number <= maximum && codes[i] >= 0;
                codes[i] = inside ? codes[i] + (number - minimum + 1) * stride : -1;
            }
        }
    }
}
