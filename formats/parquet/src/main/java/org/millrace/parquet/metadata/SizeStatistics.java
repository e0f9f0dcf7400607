package org.millrace.parquet.metadata;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// What helps to estimate how large decoded data will be.
///
/// @param byteArrayBytes bytes of all BYTE_ARRAY values without their lengths
/// @param repetitionLevels how often each repetition level occurs
/// @param definitionLevels how often each definition level occurs
@SuppressWarnings("ArrayRecordComponent") // the bytes of the file, never compared as records
public record SizeStatistics(
        @Nullable Long byteArrayBytes, long @Nullable [] repetitionLevels, long @Nullable [] definitionLevels)
        implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static SizeStatistics read(CompactReader in) {
        Long byteArrayBytes = null;
        long[] repetitionLevels = null;
        long[] definitionLevels = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> byteArrayBytes = in.i64();
                case 2 -> repetitionLevels = in.longs();
                case 3 -> definitionLevels = in.longs();
                default -> in.skip();
            }
        }
        return new SizeStatistics(byteArrayBytes, repetitionLevels, definitionLevels);
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.i64(1, byteArrayBytes);
        out.longs(2, repetitionLevels);
        out.longs(3, definitionLevels);
        out.endStruct();
    }
}
