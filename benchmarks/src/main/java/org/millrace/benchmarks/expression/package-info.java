/// What single expressions and sums cost per row. Start with [ExpressionBenchmark].
@NullMarked
package org.millrace.benchmarks.expression;

import org.jspecify.annotations.NullMarked;
