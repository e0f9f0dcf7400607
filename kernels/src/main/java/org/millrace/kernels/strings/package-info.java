/// Functions of UTF-8 strings, on their bytes: start with [Utf8], then [TextFunction].
@NullMarked
package org.millrace.kernels.strings;

import org.jspecify.annotations.NullMarked;
