package org.millrace.parquet.metadata;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// Bounds and counts of a column chunk or a page. Bounds are plain-encoded, byte arrays without a length.
///
/// @param legacyMax deprecated maximum, by signed comparison whatever the type
/// @param legacyMin deprecated minimum, by signed comparison whatever the type
/// @param nullCount number of nulls; absent means not known
/// @param distinctCount number of distinct values
/// @param max upper bound in the column's {@link ColumnOrder}
/// @param min lower bound in the column's {@link ColumnOrder}
/// @param maxExact whether the upper bound occurs
/// @param minExact whether the lower bound occurs
/// @param nanCount number of NaN; absent means not known
@SuppressWarnings("ArrayRecordComponent") // the bytes of the file, never compared as records
public record Statistics(
        byte @Nullable [] legacyMax,
        byte @Nullable [] legacyMin,
        @Nullable Long nullCount,
        @Nullable Long distinctCount,
        byte @Nullable [] max,
        byte @Nullable [] min,
        @Nullable Boolean maxExact,
        @Nullable Boolean minExact,
        @Nullable Long nanCount)
        implements CompactWriter.Content {
    /// Exact bounds in the column's order, as most writers have them.
    public static Statistics of(byte @Nullable [] min, byte @Nullable [] max, @Nullable Long nullCount) {
        return new Statistics(
                null, null, nullCount, null, max, min, max == null ? null : true, min == null ? null : true, null);
    }
    /// Reads the struct that is the current value of `in`.
    public static Statistics read(CompactReader in) {
        byte[] legacyMax = null;
        byte[] legacyMin = null;
        Long nullCount = null;
        Long distinctCount = null;
        byte[] max = null;
        byte[] min = null;
        Boolean maxExact = null;
        Boolean minExact = null;
        Long nanCount = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> legacyMax = in.binary();
                case 2 -> legacyMin = in.binary();
                case 3 -> nullCount = in.i64();
                case 4 -> distinctCount = in.i64();
                case 5 -> max = in.binary();
                case 6 -> min = in.binary();
                case 7 -> maxExact = in.bool();
                case 8 -> minExact = in.bool();
                case 9 -> nanCount = in.i64();
                default -> in.skip();
            }
        }
        return new Statistics(legacyMax, legacyMin, nullCount, distinctCount, max, min, maxExact, minExact, nanCount);
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.binary(1, legacyMax);
        out.binary(2, legacyMin);
        out.i64(3, nullCount);
        out.i64(4, distinctCount);
        out.binary(5, max);
        out.binary(6, min);
        out.bool(7, maxExact);
        out.bool(8, minExact);
        out.i64(9, nanCount);
        out.endStruct();
    }
}
