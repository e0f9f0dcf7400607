/// Comparisons, which give bitmaps: start with [Comparison] and [Comparisons].
@NullMarked
package org.millrace.kernels.compare;

import org.jspecify.annotations.NullMarked;
