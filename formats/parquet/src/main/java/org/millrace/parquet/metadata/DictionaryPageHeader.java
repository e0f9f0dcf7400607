package org.millrace.parquet.metadata;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// What a dictionary page says.
///
/// @param valueCount number of entries
/// @param encoding encoding of the entries
/// @param sorted whether the entries ascend
public record DictionaryPageHeader(
        int valueCount, Encoding encoding, @Nullable Boolean sorted) implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static DictionaryPageHeader read(CompactReader in) {
        Integer valueCount = null;
        Encoding encoding = null;
        Boolean sorted = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> valueCount = in.i32();
                case 2 -> encoding = Encoding.of(in.i32());
                case 3 -> sorted = in.bool();
                default -> in.skip();
            }
        }
        return new DictionaryPageHeader(
                CompactReader.required(valueCount, "valueCount"), CompactReader.required(encoding, "encoding"), sorted);
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.i32(1, valueCount);
        out.i32(2, encoding.code());
        out.bool(3, sorted);
        out.endStruct();
    }
}
