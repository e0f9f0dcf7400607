/// Writing rows to partitioned directories: start with [org.millrace.source.write.PartitionedSink], then
/// [org.millrace.source.write.Router], which finds each row's directory.
@NullMarked
package org.millrace.source.write;

import org.jspecify.annotations.NullMarked;
