/// Orders the joins of a query by cost: start with [JoinOrdering].
@NullMarked
package org.millrace.optimizer.join;

import org.jspecify.annotations.NullMarked;
