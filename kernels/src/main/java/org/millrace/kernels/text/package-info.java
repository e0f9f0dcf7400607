/// Loops over text as bytes: finding separators and turning digits into numbers and dates. Start with [ByteMasks] and
/// [DecimalText].
@NullMarked
package org.millrace.kernels.text;

import org.jspecify.annotations.NullMarked;
