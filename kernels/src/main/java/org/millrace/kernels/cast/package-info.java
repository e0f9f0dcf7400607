/// Conversions between types: start with [Casts], which finds the kernel.
@NullMarked
package org.millrace.kernels.cast;

import org.jspecify.annotations.NullMarked;
