/// The rules, one class each: the documentation comment draws a plan before and after. Start with [Rule].
@NullMarked
package org.millrace.optimizer.rule;

import org.jspecify.annotations.NullMarked;
