/// Expressions as users write them: names are not resolved and nothing has a type yet. Start with [Expr].
@NullMarked
package org.millrace.plan.expr;

import org.jspecify.annotations.NullMarked;
