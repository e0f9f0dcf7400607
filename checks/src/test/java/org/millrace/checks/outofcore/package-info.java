/// More data than memory, in every operator that holds rows. Start with [OutOfCoreTest].
@NullMarked
package org.millrace.checks.outofcore;

import org.jspecify.annotations.NullMarked;
