/// Three-valued logic on bitmaps: start with [Kleene].
@NullMarked
package org.millrace.kernels.logic;

import org.jspecify.annotations.NullMarked;
