package org.millrace.parquet.metadata;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// The values of one leaf column in one row group.
///
/// @param filePath another file that has the data
/// @param fileOffset deprecated, without agreed meaning
/// @param metaData what the chunk holds; absent when that is encrypted
/// @param offsetIndexOffset file position of the {@link OffsetIndex}
/// @param offsetIndexLength its bytes
/// @param columnIndexOffset file position of the {@link ColumnIndex}
/// @param columnIndexLength its bytes
/// @param encryption present when the chunk is encrypted
public record ColumnChunk(
        @Nullable String filePath,
        long fileOffset,
        @Nullable ColumnMetaData metaData,
        @Nullable Long offsetIndexOffset,
        @Nullable Integer offsetIndexLength,
        @Nullable Long columnIndexOffset,
        @Nullable Integer columnIndexLength,
        @Nullable EncryptionMark encryption)
        implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static ColumnChunk read(CompactReader in) {
        String filePath = null;
        Long fileOffset = null;
        ColumnMetaData metaData = null;
        Long offsetIndexOffset = null;
        Integer offsetIndexLength = null;
        Long columnIndexOffset = null;
        Integer columnIndexLength = null;
        EncryptionMark encryption = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> filePath = in.string();
                case 2 -> fileOffset = in.i64();
                case 3 -> metaData = ColumnMetaData.read(in);
                case 4 -> offsetIndexOffset = in.i64();
                case 5 -> offsetIndexLength = in.i32();
                case 6 -> columnIndexOffset = in.i64();
                case 7 -> columnIndexLength = in.i32();
                case 8 -> encryption = EncryptionMark.read(in);
                default -> in.skip();
            }
        }
        return new ColumnChunk(
                filePath,
                CompactReader.required(fileOffset, "fileOffset"),
                metaData,
                offsetIndexOffset,
                offsetIndexLength,
                columnIndexOffset,
                columnIndexLength,
                encryption);
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.string(1, filePath);
        out.i64(2, fileOffset);
        out.struct(3, metaData);
        out.i64(4, offsetIndexOffset);
        out.i32(5, offsetIndexLength);
        out.i64(6, columnIndexOffset);
        out.i32(7, columnIndexLength);
        out.struct(8, encryption);
        out.endStruct();
    }
}
