package org.millrace.parquet.metadata;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// What stands before every page.
///
/// @param type which of the headers below is there
/// @param uncompressedSize bytes of the page after decompression
/// @param compressedSize bytes of the page as stored
/// @param crc CRC-32 of the page as stored
/// @param dataPage for a data page of version 1
/// @param dictionaryPage for a dictionary page
/// @param dataPageV2 for a data page of version 2
public record PageHeader(
        PageType type,
        int uncompressedSize,
        int compressedSize,
        @Nullable Integer crc,
        @Nullable DataPageHeader dataPage,
        @Nullable DictionaryPageHeader dictionaryPage,
        @Nullable DataPageHeaderV2 dataPageV2)
        implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static PageHeader read(CompactReader in) {
        PageType type = null;
        Integer uncompressedSize = null;
        Integer compressedSize = null;
        Integer crc = null;
        DataPageHeader dataPage = null;
        DictionaryPageHeader dictionaryPage = null;
        DataPageHeaderV2 dataPageV2 = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> type = PageType.of(in.i32());
                case 2 -> uncompressedSize = in.i32();
                case 3 -> compressedSize = in.i32();
                case 4 -> crc = in.i32();
                case 5 -> dataPage = DataPageHeader.read(in);
                case 7 -> dictionaryPage = DictionaryPageHeader.read(in);
                case 8 -> dataPageV2 = DataPageHeaderV2.read(in);
                default -> in.skip();
            }
        }
        return new PageHeader(
                CompactReader.required(type, "type"),
                CompactReader.required(uncompressedSize, "uncompressedSize"),
                CompactReader.required(compressedSize, "compressedSize"),
                crc,
                dataPage,
                dictionaryPage,
                dataPageV2);
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.i32(1, type.code());
        out.i32(2, uncompressedSize);
        out.i32(3, compressedSize);
        out.i32(4, crc);
        out.struct(5, dataPage);
        out.struct(7, dictionaryPage);
        out.struct(8, dataPageV2);
        out.endStruct();
    }
}
