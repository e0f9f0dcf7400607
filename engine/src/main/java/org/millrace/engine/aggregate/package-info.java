/// Grouping and aggregation. Start with [HashAggregate]; a [GroupIndex] numbers the groups, few keys or few
/// combinations
/// by [PairedKeys] and others by [TupleKeys]; an [Accumulator] holds one aggregate's state for all of them.
@NullMarked
package org.millrace.engine.aggregate;

import org.jspecify.annotations.NullMarked;
