package org.millrace.source;

import java.util.concurrent.atomic.LongAdder;

/// What the readers of one scan did. Written by many readers, read for progress while they run.
///
/// @param bytesRead       bytes of the input that were read or skipped, for progress against [Table#bytes()]
/// @param rowsRead        rows that were looked at
/// @param morselsSkipped  morsels or row groups that predicates excluded
/// @param pagesSkipped    pages that were not decoded
public record ScanMetrics(LongAdder bytesRead, LongAdder rowsRead, LongAdder morselsSkipped, LongAdder pagesSkipped) {

    /// All counts at zero.
    public ScanMetrics() {
        this(new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder());
    }
}
