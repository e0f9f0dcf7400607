/// Leaving out what cannot have rows that count: start with {@link org.millrace.parquet.prune.Pruner}, then
/// {@link org.millrace.parquet.prune.Evidence}, which refutes predicates.
///
/// Nothing here may ever leave out a row that satisfies the predicates; where the file's statistics are not clear, they
/// are not used.
@NullMarked
package org.millrace.parquet.prune;

import org.jspecify.annotations.NullMarked;
