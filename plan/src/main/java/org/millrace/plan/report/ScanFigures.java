package org.millrace.plan.report;

/// What a scan read and what it skipped.
///
/// @param rows    rows that were looked at; of these the scan's filter kept those that the operator gave
/// @param bytes   bytes that came from the file, as stored
/// @param nanos   nanoseconds that all workers spent in reading them, decompression of a text included
/// @param morsels pieces of the file, such as row groups
/// @param pages   pages of columns
public record ScanFigures(long rows, long bytes, long nanos, Share morsels, Share pages) {

    /// Some of them read, the others skipped by statistics or because no row of them was wanted.
    ///
    /// @param read    how many were read
    /// @param skipped how many were not
    public record Share(long read, long skipped) {}
}
