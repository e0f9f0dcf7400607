/// Arithmetic and mathematics on numbers: start with [DoubleFunction], then the generated `LongArithmetic` and its
/// siblings, and [DecimalArithmetic].
@NullMarked
package org.millrace.kernels.arithmetic;

import org.jspecify.annotations.NullMarked;
