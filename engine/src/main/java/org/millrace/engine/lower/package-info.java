/// From the optimized logical plan to physical operators. Start with [Lowering].
@NullMarked
package org.millrace.engine.lower;

import org.jspecify.annotations.NullMarked;
