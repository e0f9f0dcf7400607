package org.millrace.parquet.write;

import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.metadata.PhysicalType;

/// Bounds of numbers. NaN does not count, and a bound of zero is -0.0 below and 0.0 above, as the specification asks
/// for, because the two zeros are equal.
final class NumberBounds {

    private NumberBounds() {}

    static Bounds of(PhysicalType type, long[] values, int from, int to) {
        if (from == to) {
            return Bounds.NONE;
        }
        return switch (type) {
            case DOUBLE -> doubles(values, from, to);
            case FLOAT -> floats(values, from, to);
            case BOOLEAN, INT32, INT64, INT96, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> whole(type, values, from, to);
        };
    }

    private static Bounds whole(PhysicalType type, long[] values, int from, int to) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            least = Math.min(least, values[i]);
            greatest = Math.max(greatest, values[i]);
        }
        int width = type == PhysicalType.BOOLEAN ? 1 : type == PhysicalType.INT32 ? Integer.BYTES : Long.BYTES;
        return new Bounds(stored(least, width), stored(greatest, width), 0);
    }

    private static Bounds doubles(long[] values, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        long nanCount = 0;
        for (int i = from; i < to; i++) {
            double value = Double.longBitsToDouble(values[i]);
            if (value < least) {
                least = value;
            }
            if (value > greatest) {
                greatest = value;
            }
            nanCount += Double.isNaN(value) ? 1 : 0;
        }
        if (nanCount == to - from) {
            return new Bounds(null, null, nanCount);
        }
        long min = Double.doubleToRawLongBits(least == 0 ? -0.0 : least);
        long max = Double.doubleToRawLongBits(greatest == 0 ? 0.0 : greatest);
        return new Bounds(stored(min, Long.BYTES), stored(max, Long.BYTES), nanCount);
    }

    private static Bounds floats(long[] values, int from, int to) {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        long nanCount = 0;
        for (int i = from; i < to; i++) {
            float value = Float.intBitsToFloat((int) values[i]);
            if (value < least) {
                least = value;
            }
            if (value > greatest) {
                greatest = value;
            }
            nanCount += Float.isNaN(value) ? 1 : 0;
        }
        if (nanCount == to - from) {
            return new Bounds(null, null, nanCount);
        }
        int min = Float.floatToRawIntBits(least == 0 ? -0.0f : least);
        int max = Float.floatToRawIntBits(greatest == 0 ? 0.0f : greatest);
        return new Bounds(stored(min, Integer.BYTES), stored(max, Integer.BYTES), nanCount);
    }

    private static byte[] stored(long value, int width) {
        byte[] bytes = new byte[Long.BYTES];
        LittleEndian.put64(bytes, 0, value);
        return java.util.Arrays.copyOf(bytes, width);
    }
}
