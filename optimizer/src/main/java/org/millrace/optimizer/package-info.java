/// Makes plans cheaper without changing their result: not a row, not their order, not a bit. Start with
/// [Optimizer], then [RuleList], which has the rules in their one order.
@NullMarked
package org.millrace.optimizer;

import org.jspecify.annotations.NullMarked;
