package org.millrace.parquet.metadata;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// What a data page of version 2 says.
///
/// @param valueCount number of values, nulls included
/// @param nullCount number of nulls
/// @param rowCount number of rows
/// @param encoding encoding of the values
/// @param definitionLevelsSize bytes of the definition levels
/// @param repetitionLevelsSize bytes of the repetition levels
/// @param compressed whether the values are compressed; absent means yes
/// @param statistics bounds of the page
public record DataPageHeaderV2(
        int valueCount,
        int nullCount,
        int rowCount,
        Encoding encoding,
        int definitionLevelsSize,
        int repetitionLevelsSize,
        @Nullable Boolean compressed,
        @Nullable Statistics statistics)
        implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static DataPageHeaderV2 read(CompactReader in) {
        Integer valueCount = null;
        Integer nullCount = null;
        Integer rowCount = null;
        Encoding encoding = null;
        Integer definitionLevelsSize = null;
        Integer repetitionLevelsSize = null;
        Boolean compressed = null;
        Statistics statistics = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> valueCount = in.i32();
                case 2 -> nullCount = in.i32();
                case 3 -> rowCount = in.i32();
                case 4 -> encoding = Encoding.of(in.i32());
                case 5 -> definitionLevelsSize = in.i32();
                case 6 -> repetitionLevelsSize = in.i32();
                case 7 -> compressed = in.bool();
                case 8 -> statistics = Statistics.read(in);
                default -> in.skip();
            }
        }
        return new DataPageHeaderV2(
                CompactReader.required(valueCount, "valueCount"),
                CompactReader.required(nullCount, "nullCount"),
                CompactReader.required(rowCount, "rowCount"),
                CompactReader.required(encoding, "encoding"),
                CompactReader.required(definitionLevelsSize, "definitionLevelsSize"),
                CompactReader.required(repetitionLevelsSize, "repetitionLevelsSize"),
                compressed,
                statistics);
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.i32(1, valueCount);
        out.i32(2, nullCount);
        out.i32(3, rowCount);
        out.i32(4, encoding.code());
        out.i32(5, definitionLevelsSize);
        out.i32(6, repetitionLevelsSize);
        out.bool(7, compressed);
        out.struct(8, statistics);
        out.endStruct();
    }
}
