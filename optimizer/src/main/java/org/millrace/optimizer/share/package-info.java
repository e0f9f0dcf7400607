/// Finds parts of a plan that have the same rows, and has them computed once: start with [SharedParts].
@NullMarked
package org.millrace.optimizer.share;

import org.jspecify.annotations.NullMarked;
