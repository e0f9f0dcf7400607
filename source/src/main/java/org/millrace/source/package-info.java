/// The contract of table sources and sinks, which every format implements. Start with [TableFormat], then [Table],
/// [ScanRequest] and [BatchReader]; for writing, [SinkFormat] and [TableSink].
@NullMarked
package org.millrace.source;

import org.jspecify.annotations.NullMarked;
