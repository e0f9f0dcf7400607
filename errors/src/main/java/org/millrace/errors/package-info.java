/// The sealed error family: whose fault it is.
@NullMarked
package org.millrace.errors;

import org.jspecify.annotations.NullMarked;
