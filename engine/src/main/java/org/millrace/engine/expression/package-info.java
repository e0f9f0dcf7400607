/// Expressions ready to run over batches. Start with [Evaluators], which compiles, then [CompiledExpression], which
/// opens one [Evaluator] for each reader; [PerEntry] is why dictionaries are fast.
@NullMarked
package org.millrace.engine.expression;

import org.jspecify.annotations.NullMarked;
