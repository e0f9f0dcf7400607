package org.millrace.parquet.metadata;

import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// How many pages of a chunk are of one kind.
///
/// @param pageType the pages' type
/// @param encoding the pages' encoding
/// @param count how many there are
public record PageEncodingStatistics(PageType pageType, Encoding encoding, int count) implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static PageEncodingStatistics read(CompactReader in) {
        PageType pageType = null;
        Encoding encoding = null;
        Integer count = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> pageType = PageType.of(in.i32());
                case 2 -> encoding = Encoding.of(in.i32());
                case 3 -> count = in.i32();
                default -> in.skip();
            }
        }
        return new PageEncodingStatistics(
                CompactReader.required(pageType, "pageType"),
                CompactReader.required(encoding, "encoding"),
                CompactReader.required(count, "count"));
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.i32(1, pageType.code());
        out.i32(2, encoding.code());
        out.i32(3, count);
        out.endStruct();
    }
}
