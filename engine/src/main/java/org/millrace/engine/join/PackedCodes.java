package org.millrace.engine.join;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Vector;

/// Makes one number of several whole-number keys, in a mixed radix: different keys have different numbers.
/// Immutable.
final class PackedCodes {

    private static final int MOST_BITS = 62;

    private final KeyRange[] ranges;
    private final long[] strides;
    private final long size;

    private PackedCodes(KeyRange[] ranges, long[] strides, long size) {
        this.ranges = ranges;
        this.strides = strides;
        this.size = size;
    }

    /// Codes for the values that the build side has; null where keys are no whole numbers or too far apart.
    static @Nullable PackedCodes of(Vector[] keys, int rows, boolean[] nullSafe) {
        KeyRange[] ranges = new KeyRange[keys.length];
        long[] strides = new long[keys.length];
        long size = 1;
        for (int i = 0; i < keys.length; i++) {
            if (!KeyRange.possible(keys[i].type())) {
                return null;
            }
            ranges[i] = KeyRange.of(keys[i], rows, nullSafe[i]);
            strides[i] = size;
            long values = ranges[i].size();
            if (values < 0 || Math.multiplyHigh(size, values) != 0 || (size * values) >>> MOST_BITS != 0) {
                return null;
            }
            size *= values;
        }
        return new PackedCodes(ranges, strides, size);
    }

    /// One more than the greatest code.
    long size() {
        return size;
    }

    /// The range of each key.
    KeyRange[] ranges() {
        return ranges;
    }

    /// Writes the code of each row from `from` to `to`, from index 0; negative where the row can have no match.
    void codes(Vector[] keys, int from, int to, long[] codes, long[] scratch) {
        int rows = to - from;
        Arrays.fill(codes, 0, rows, 0);
        for (int i = 0; i < ranges.length; i++) {
            KeyRange.numbers(keys[i], from, to, scratch);
            ranges[i].addDigits(scratch, keys[i].validity(), from, rows, strides[i], codes);
        }
    }
}
