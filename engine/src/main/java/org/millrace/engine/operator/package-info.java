/// The physical operators. Start with [Operator]; streaming operators wrap the readers of their input, blocking ones
/// read all of it when they are opened.
@NullMarked
package org.millrace.engine.operator;

import org.jspecify.annotations.NullMarked;
