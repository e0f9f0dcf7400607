package org.millrace.parquet.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.Cancellation;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// A horizontal part of the table.
///
/// @param columns one chunk for every leaf of the schema, in its order
/// @param uncompressedSize bytes of all pages before compression
/// @param rowCount number of rows
/// @param sorting by what the rows are sorted
/// @param fileOffset where its first page begins
/// @param compressedSize bytes of all pages as stored
/// @param ordinal its position in the file
public record RowGroup(
        List<ColumnChunk> columns,
        long uncompressedSize,
        long rowCount,
        @Nullable List<SortingColumn> sorting,
        @Nullable Long fileOffset,
        @Nullable Long compressedSize,
        @Nullable Short ordinal)
        implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static RowGroup read(CompactReader in) {
        Cancellation.checkpoint();
        List<ColumnChunk> columns = null;
        Long uncompressedSize = null;
        Long rowCount = null;
        List<SortingColumn> sorting = null;
        Long fileOffset = null;
        Long compressedSize = null;
        Short ordinal = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> columns = in.list(ColumnChunk::read);
                case 2 -> uncompressedSize = in.i64();
                case 3 -> rowCount = in.i64();
                case 4 -> sorting = in.list(SortingColumn::read);
                case 5 -> fileOffset = in.i64();
                case 6 -> compressedSize = in.i64();
                case 7 -> ordinal = in.i16();
                default -> in.skip();
            }
        }
        return new RowGroup(
                CompactReader.required(columns, "columns"),
                CompactReader.required(uncompressedSize, "uncompressedSize"),
                CompactReader.required(rowCount, "rowCount"),
                sorting,
                fileOffset,
                compressedSize,
                ordinal);
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.structs(1, columns);
        out.i64(2, uncompressedSize);
        out.i64(3, rowCount);
        out.structs(4, sorting);
        out.i64(5, fileOffset);
        out.i64(6, compressedSize);
        out.i16(7, ordinal);
        out.endStruct();
    }
}
