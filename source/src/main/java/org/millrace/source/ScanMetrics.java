package org.millrace.source;

import java.util.concurrent.atomic.LongAdder;

/// What the readers of one scan did. Written by many readers, read for progress while they run.
///
/// @param bytesRead      bytes of the input that were read or skipped, for progress against [Table#bytes()]
/// @param rowsRead       rows that were looked at
/// @param morselsRead    morsels or row groups of which rows were read
/// @param morselsSkipped morsels or row groups that predicates excluded
/// @param pagesRead      pages that were decoded
/// @param pagesSkipped   pages that were not decoded
/// @param reads          what came from the files
public record ScanMetrics(
        LongAdder bytesRead,
        LongAdder rowsRead,
        LongAdder morselsRead,
        LongAdder morselsSkipped,
        LongAdder pagesRead,
        LongAdder pagesSkipped,
        Reads reads) {

    /// All counts at zero.
    public ScanMetrics() {
        this(
                new LongAdder(),
                new LongAdder(),
                new LongAdder(),
                new LongAdder(),
                new LongAdder(),
                new LongAdder(),
                new Reads(new LongAdder(), new LongAdder()));
    }

    /// What came from the files of a scan.
    ///
    /// @param bytes bytes as stored
    /// @param nanos nanoseconds that reading them took, in all threads together
    public record Reads(LongAdder bytes, LongAdder nanos) {

        /// Counts a read that has just ended.
        ///
        /// @param start when it began, by [System#nanoTime()]
        public void count(long read, long start) {
            bytes.add(read);
            nanos.add(System.nanoTime() - start);
        }
    }
}
