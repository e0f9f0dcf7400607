package org.millrace.parquet.pages;

import org.millrace.parquet.metadata.Encoding;

/// A data page after decompression: where its levels and values are.
///
/// @param data the bytes, valid until the next page of the same reader is loaded
/// @param valueCount number of entries, nulls included
/// @param repetition the repetition levels
/// @param definition the definition levels
/// @param encoding encoding of the values
/// @param valuesFrom where the values begin
/// @param valuesTo where the values end
@SuppressWarnings("ArrayRecordComponent") // a window on a reused buffer
public record DataPage(
        byte[] data,
        int valueCount,
        LevelSection repetition,
        LevelSection definition,
        Encoding encoding,
        int valuesFrom,
        int valuesTo) {
    /// Where levels are and how they are encoded.
    ///
    /// @param encoding run-length or the old bit-packed encoding
    /// @param from where they begin
    /// @param to where they end
    public record LevelSection(Encoding encoding, int from, int to) {}
}
