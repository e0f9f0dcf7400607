package org.millrace.parquet.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// Bounds of every data page of a chunk, in the order of the {@link OffsetIndex}.
///
/// @param nullPages whether the page has nulls only; its bounds are then empty
/// @param minValues lower bounds
/// @param maxValues upper bounds
/// @param order whether the bounds are sorted
/// @param nullCounts nulls by page; absent means not known
/// @param repetitionLevels histograms of repetition levels, page by page
/// @param definitionLevels histograms of definition levels, page by page
/// @param nanCounts NaN by page; absent means not known
@SuppressWarnings("ArrayRecordComponent") // the bytes of the file, never compared as records
public record ColumnIndex(
        boolean[] nullPages,
        List<byte[]> minValues,
        List<byte[]> maxValues,
        BoundaryOrder order,
        long @Nullable [] nullCounts,
        long @Nullable [] repetitionLevels,
        long @Nullable [] definitionLevels,
        long @Nullable [] nanCounts)
        implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static ColumnIndex read(CompactReader in) {
        boolean[] nullPages = null;
        List<byte[]> minValues = null;
        List<byte[]> maxValues = null;
        BoundaryOrder order = null;
        long[] nullCounts = null;
        long[] repetitionLevels = null;
        long[] definitionLevels = null;
        long[] nanCounts = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> nullPages = in.booleans();
                case 2 -> minValues = in.list(CompactReader::binary);
                case 3 -> maxValues = in.list(CompactReader::binary);
                case 4 -> order = BoundaryOrder.of(in.i32());
                case 5 -> nullCounts = in.longs();
                case 6 -> repetitionLevels = in.longs();
                case 7 -> definitionLevels = in.longs();
                case 8 -> nanCounts = in.longs();
                default -> in.skip();
            }
        }
        return new ColumnIndex(
                CompactReader.required(nullPages, "nullPages"),
                CompactReader.required(minValues, "minValues"),
                CompactReader.required(maxValues, "maxValues"),
                CompactReader.required(order, "order"),
                nullCounts,
                repetitionLevels,
                definitionLevels,
                nanCounts);
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.booleans(1, nullPages);
        out.binaries(2, minValues);
        out.binaries(3, maxValues);
        out.i32(4, order.code());
        out.longs(5, nullCounts);
        out.longs(6, repetitionLevels);
        out.longs(7, definitionLevels);
        out.longs(8, nanCounts);
        out.endStruct();
    }
}
