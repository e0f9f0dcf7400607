/// Expressions as users write them: names are not resolved and nothing has a type yet. Start with [Expr]; what can
/// be asked of one is spread over the interfaces that it extends, such as [ArithmeticMethods] and
/// [AggregateMethods].
@NullMarked
package org.millrace.plan.expr;

import org.jspecify.annotations.NullMarked;
