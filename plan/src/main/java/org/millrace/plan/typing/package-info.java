/// From what users write to typed plans: names become positions, operands get the types that functions are
/// implemented for, and mistakes become errors that say what to do. Start with [Plans], then [Binder].
@NullMarked
package org.millrace.plan.typing;

import org.jspecify.annotations.NullMarked;
