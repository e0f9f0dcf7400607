/// Writes CSV. Start with [CsvSinkFormat] and [ChunkEncoder].
@NullMarked
package org.millrace.csv.write;

import org.jspecify.annotations.NullMarked;
