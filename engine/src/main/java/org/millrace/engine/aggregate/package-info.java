/// Grouping and aggregation. Start with [HashAggregate]; a [GroupIndex] numbers the groups, an [Accumulator] holds one
/// aggregate's state for all of them.
@NullMarked
package org.millrace.engine.aggregate;

import org.jspecify.annotations.NullMarked;
