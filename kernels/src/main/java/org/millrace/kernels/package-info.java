/// Functions of whole vectors as loops over primitive arrays. Start with [Kernel], what each of them is, then
/// [VectorBuffer], where they write; the functions themselves are in the packages below, by subject.
@NullMarked
package org.millrace.kernels;

import org.jspecify.annotations.NullMarked;
