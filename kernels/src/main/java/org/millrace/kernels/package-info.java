/// Loops over vectors.
@NullMarked
package org.millrace.kernels;

import org.jspecify.annotations.NullMarked;
