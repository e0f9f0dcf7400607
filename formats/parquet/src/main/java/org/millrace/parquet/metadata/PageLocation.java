package org.millrace.parquet.metadata;

import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// Where a data page is.
///
/// @param offset file position of its header
/// @param compressedSize bytes of header and content
/// @param firstRow its first row, counted from the row group's first
public record PageLocation(long offset, int compressedSize, long firstRow) implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static PageLocation read(CompactReader in) {
        Long offset = null;
        Integer compressedSize = null;
        Long firstRow = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> offset = in.i64();
                case 2 -> compressedSize = in.i32();
                case 3 -> firstRow = in.i64();
                default -> in.skip();
            }
        }
        return new PageLocation(
                CompactReader.required(offset, "offset"),
                CompactReader.required(compressedSize, "compressedSize"),
                CompactReader.required(firstRow, "firstRow"));
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.i64(1, offset);
        out.i32(2, compressedSize);
        out.i64(3, firstRow);
        out.endStruct();
    }
}
