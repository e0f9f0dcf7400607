/// Writing rows to files, in parallel and with the same bytes for any number of threads. Start with [Writing], the
/// operator; [ChunkQueue] holds the rows between those who read and those who encode.
@NullMarked
package org.millrace.engine.write;

import org.jspecify.annotations.NullMarked;
