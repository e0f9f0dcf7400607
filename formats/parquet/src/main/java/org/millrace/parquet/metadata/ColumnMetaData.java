package org.millrace.parquet.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// What a column chunk holds and where.
///
/// @param type how values are stored
/// @param encodings all encodings of its pages
/// @param path names from below the root to the leaf
/// @param codec how pages are compressed
/// @param valueCount number of values, nulls included
/// @param uncompressedSize bytes of pages and headers before compression
/// @param compressedSize bytes of pages and headers as stored
/// @param notes notes of the writer
/// @param dataPageOffset file position of the first data page
/// @param indexPageOffset never used
/// @param dictionaryPageOffset file position of the dictionary page
/// @param statistics bounds and counts
/// @param pageEncodings pages by type and encoding
/// @param bloomFilterOffset file position of the Bloom filter
/// @param bloomFilterLength its bytes, header included
/// @param sizeStatistics what helps to estimate sizes
public record ColumnMetaData(
        PhysicalType type,
        List<Encoding> encodings,
        List<String> path,
        CompressionCodec codec,
        long valueCount,
        long uncompressedSize,
        long compressedSize,
        @Nullable List<KeyValue> notes,
        long dataPageOffset,
        @Nullable Long indexPageOffset,
        @Nullable Long dictionaryPageOffset,
        @Nullable Statistics statistics,
        @Nullable List<PageEncodingStatistics> pageEncodings,
        @Nullable Long bloomFilterOffset,
        @Nullable Integer bloomFilterLength,
        @Nullable SizeStatistics sizeStatistics)
        implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static ColumnMetaData read(CompactReader in) {
        PhysicalType type = null;
        List<Encoding> encodings = null;
        List<String> path = null;
        CompressionCodec codec = null;
        Long valueCount = null;
        Long uncompressedSize = null;
        Long compressedSize = null;
        List<KeyValue> notes = null;
        Long dataPageOffset = null;
        Long indexPageOffset = null;
        Long dictionaryPageOffset = null;
        Statistics statistics = null;
        List<PageEncodingStatistics> pageEncodings = null;
        Long bloomFilterOffset = null;
        Integer bloomFilterLength = null;
        SizeStatistics sizeStatistics = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> type = PhysicalType.of(in.i32());
                case 2 -> encodings = in.list(element -> Encoding.of(element.i32()));
                case 3 -> path = in.list(CompactReader::string);
                case 4 -> codec = CompressionCodec.of(in.i32());
                case 5 -> valueCount = in.i64();
                case 6 -> uncompressedSize = in.i64();
                case 7 -> compressedSize = in.i64();
                case 8 -> notes = in.list(KeyValue::read);
                case 9 -> dataPageOffset = in.i64();
                case 10 -> indexPageOffset = in.i64();
                case 11 -> dictionaryPageOffset = in.i64();
                case 12 -> statistics = Statistics.read(in);
                case 13 -> pageEncodings = in.list(PageEncodingStatistics::read);
                case 14 -> bloomFilterOffset = in.i64();
                // Parquet writers of the time before this field was added have been seen to use its id for lists.
                case 15 -> bloomFilterLength = in.i32OrNull();
                case 16 -> sizeStatistics = SizeStatistics.read(in);
                default -> in.skip();
            }
        }
        return new ColumnMetaData(
                CompactReader.required(type, "type"),
                CompactReader.required(encodings, "encodings"),
                CompactReader.required(path, "path"),
                CompactReader.required(codec, "codec"),
                CompactReader.required(valueCount, "valueCount"),
                CompactReader.required(uncompressedSize, "uncompressedSize"),
                CompactReader.required(compressedSize, "compressedSize"),
                notes,
                CompactReader.required(dataPageOffset, "dataPageOffset"),
                indexPageOffset,
                dictionaryPageOffset,
                statistics,
                pageEncodings,
                bloomFilterOffset,
                bloomFilterLength,
                sizeStatistics);
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.i32(1, type.code());
        out.ints(2, encodings.stream().map(Encoding::code).toList());
        out.strings(3, path);
        out.i32(4, codec.code());
        out.i64(5, valueCount);
        out.i64(6, uncompressedSize);
        out.i64(7, compressedSize);
        out.structs(8, notes);
        out.i64(9, dataPageOffset);
        out.i64(10, indexPageOffset);
        out.i64(11, dictionaryPageOffset);
        out.struct(12, statistics);
        out.structs(13, pageEncodings);
        out.i64(14, bloomFilterOffset);
        out.i32(15, bloomFilterLength);
        out.struct(16, sizeStatistics);
        out.endStruct();
    }
}
