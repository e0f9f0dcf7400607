/// The only place that touches `jdk.incubator.vector`. Start with [Simd], which says whether it may be used. Every
/// method has a scalar twin outside of this package that gives the same bits.
@NullMarked
package org.millrace.kernels.simd;

import org.jspecify.annotations.NullMarked;
