package org.millrace.parquet.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// Where the data pages of a chunk are.
///
/// @param pages the pages in order
/// @param byteArrayBytes bytes of BYTE_ARRAY values by page
@SuppressWarnings("ArrayRecordComponent") // the bytes of the file, never compared as records
public record OffsetIndex(List<PageLocation> pages, long @Nullable [] byteArrayBytes) implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static OffsetIndex read(CompactReader in) {
        List<PageLocation> pages = null;
        long[] byteArrayBytes = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> pages = in.list(PageLocation::read);
                case 2 -> byteArrayBytes = in.longs();
                default -> in.skip();
            }
        }
        return new OffsetIndex(CompactReader.required(pages, "pages"), byteArrayBytes);
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.structs(1, pages);
        out.longs(2, byteArrayBytes);
        out.endStruct();
    }
}
