/// Typed expressions: columns are positions, every node knows its type. Start with [Expression].
@NullMarked
package org.millrace.plan.expression;

import org.jspecify.annotations.NullMarked;
