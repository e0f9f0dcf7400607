package org.millrace.parquet.metadata;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// What a data page of version 1 says.
///
/// @param valueCount number of values, nulls included
/// @param encoding encoding of the values
/// @param definitionLevelEncoding encoding of the definition levels
/// @param repetitionLevelEncoding encoding of the repetition levels
/// @param statistics bounds of the page
public record DataPageHeader(
        int valueCount,
        Encoding encoding,
        Encoding definitionLevelEncoding,
        Encoding repetitionLevelEncoding,
        @Nullable Statistics statistics)
        implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static DataPageHeader read(CompactReader in) {
        Integer valueCount = null;
        Encoding encoding = null;
        Encoding definitionLevelEncoding = null;
        Encoding repetitionLevelEncoding = null;
        Statistics statistics = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> valueCount = in.i32();
                case 2 -> encoding = Encoding.of(in.i32());
                case 3 -> definitionLevelEncoding = Encoding.of(in.i32());
                case 4 -> repetitionLevelEncoding = Encoding.of(in.i32());
                case 5 -> statistics = Statistics.read(in);
                default -> in.skip();
            }
        }
        return new DataPageHeader(
                CompactReader.required(valueCount, "valueCount"),
                CompactReader.required(encoding, "encoding"),
                CompactReader.required(definitionLevelEncoding, "definitionLevelEncoding"),
                CompactReader.required(repetitionLevelEncoding, "repetitionLevelEncoding"),
                statistics);
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.i32(1, valueCount);
        out.i32(2, encoding.code());
        out.i32(3, definitionLevelEncoding.code());
        out.i32(4, repetitionLevelEncoding.code());
        out.struct(5, statistics);
        out.endStruct();
    }
}
