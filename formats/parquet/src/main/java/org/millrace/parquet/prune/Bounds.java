package org.millrace.parquet.prune;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.encoding.Decoders;
import org.millrace.parquet.encoding.PlainDecoder;
import org.millrace.parquet.encoding.ValueDecoder;
import org.millrace.parquet.metadata.ColumnOrder;
import org.millrace.parquet.metadata.Encoding;
import org.millrace.parquet.metadata.PhysicalType;
import org.millrace.parquet.metadata.Statistics;
import org.millrace.parquet.schema.LeafValue;
import org.millrace.parquet.values.ColumnValues;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.Vector;

/// What values that are neither null nor NaN lie between; each side may be unknown.
///
/// @param min one row of the column's type that no such value is below
/// @param max one row of the column's type that no such value is above
public record Bounds(@Nullable Vector min, @Nullable Vector max) {
    /// Nothing is known.
    public static final Bounds UNKNOWN = new Bounds(null, null);

    /// The bounds in statistics of a chunk or a page, as far as the column's order lets them be used.
    ///
    /// @param order the order that the file says for the column; null if it says none
    public static Bounds of(LeafValue value, @Nullable ColumnOrder order, Statistics statistics) {
        if (follows(value, order)) {
            Bounds bounds = of(value, statistics.min(), statistics.max());
            if (bounds.min != null || bounds.max != null) {
                return bounds;
            }
        }
        return legacyOrderIsRight(value) ? of(value, statistics.legacyMin(), statistics.legacyMax()) : UNKNOWN;
    }

    /// Bounds of the values of both.
    Bounds around(Bounds other) {
        return new Bounds(outer(min, other.min, -1), outer(max, other.max, 1));
    }

    private static @Nullable Vector outer(@Nullable Vector left, @Nullable Vector right, int side) {
        if (left == null || right == null) {
            return null;
        }
        return ValueOrder.compare(left, 0, right, 0) * side >= 0 ? left : right;
    }

    /// Whether bounds in this order can be compared with values of the column's type.
    static boolean follows(LeafValue value, @Nullable ColumnOrder order) {
        boolean known = order == ColumnOrder.TYPE_ORDER || order == ColumnOrder.IEEE_754_TOTAL_ORDER;
        return known && hasOrder(value);
    }

    private static boolean hasOrder(LeafValue value) {
        return switch (value.conversion()) {
            case UNORDERED, INT96, ALWAYS_NULL -> false;
            case NONE, UNSIGNED, MILLIS, NANOS, BIG_ENDIAN, FLOAT16, UUID -> true;
        };
    }

    /// Legacy bounds compare as signed numbers, which is wrong for bytes and unsigned numbers.
    private static boolean legacyOrderIsRight(LeafValue value) {
        boolean signed = value.conversion() != LeafValue.Conversion.UNSIGNED && hasOrder(value);
        return switch (value.physical()) {
            case BOOLEAN, INT32, INT64, FLOAT, DOUBLE -> signed;
            case INT96, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> false;
        };
    }

    /// The bounds that these plain-encoded values are; a NaN among them makes both unknown.
    static Bounds of(LeafValue value, byte @Nullable [] min, byte @Nullable [] max) {
        Vector lower = decode(value, min, false);
        Vector upper = decode(value, max, true);
        boolean nan = (lower != null && ValueOrder.isNaN(lower, 0)) || (upper != null && ValueOrder.isNaN(upper, 0));
        boolean reversed = lower != null && upper != null && ValueOrder.compare(lower, 0, upper, 0) > 0;
        return nan || reversed ? UNKNOWN : new Bounds(lower, upper);
    }

    private static @Nullable Vector decode(LeafValue value, byte @Nullable [] stored, boolean up) {
        if (stored == null || !hasRightLength(value, stored.length)) {
            return null;
        }
        if (value.conversion() == LeafValue.Conversion.NANOS) {
            long nanos = LittleEndian.int64(stored, 0);
            long micros = up ? -Math.floorDiv(-nanos, 1000) : Math.floorDiv(nanos, 1000);
            return new LongVector(value.type(), new long[] {micros}, 1);
        }
        if (value.physical() == PhysicalType.BYTE_ARRAY && value.conversion() == LeafValue.Conversion.NONE) {
            // A bound may be cut within a character.
            return new BytesVector(value.type(), stored, new int[] {0}, new int[] {stored.length}, 1, null);
        }
        try {
            // Byte strings come without their length here.
            ValueDecoder decoder = value.physical() == PhysicalType.BYTE_ARRAY
                    ? new PlainDecoder(stored.length)
                    : Decoders.decoder(value.physical(), value.fixedLength(), Encoding.PLAIN);
            decoder.start(stored, 0, stored.length, 1);
            ColumnValues values = ColumnValues.of(value, 1);
            values.decode(decoder, 0, 1);
            return values.vector(1, null);
        } catch (MalformedException outOfRange) {
            return null;
        }
    }

    private static boolean hasRightLength(LeafValue value, int length) {
        return switch (value.physical()) {
            case BOOLEAN -> length == 1;
            case INT32, FLOAT -> length == 4;
            case INT64, DOUBLE -> length == 8;
            case INT96 -> length == 12;
            case FIXED_LEN_BYTE_ARRAY -> length == value.fixedLength();
            case BYTE_ARRAY -> true;
        };
    }
}
