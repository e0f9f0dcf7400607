/// 64-bit hashes that are the same on every machine and forever: start with [ColumnHasher].
@NullMarked
package org.millrace.kernels.hash;

import org.jspecify.annotations.NullMarked;
