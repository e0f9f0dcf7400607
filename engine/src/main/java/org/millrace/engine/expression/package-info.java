/// Expressions ready to run over batches. Start with [CompiledExpression], which opens one [Evaluator] for each reader.
@NullMarked
package org.millrace.engine.expression;

import org.jspecify.annotations.NullMarked;
