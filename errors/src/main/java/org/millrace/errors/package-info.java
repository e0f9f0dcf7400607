/// Whose fault an error is: start with [MillraceException], the sealed family that every room throws from.
@NullMarked
package org.millrace.errors;

import org.jspecify.annotations.NullMarked;
