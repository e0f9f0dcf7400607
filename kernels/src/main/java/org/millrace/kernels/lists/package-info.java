/// Loops over lists: start with [org.millrace.kernels.lists.ListKernel], then
/// [org.millrace.kernels.lists.ListPositions], which makes lists of picked elements.
@NullMarked
package org.millrace.kernels.lists;

import org.jspecify.annotations.NullMarked;
