/// Batches in spill files. Start with [BatchFile].
@NullMarked
package org.millrace.engine.spill;

import org.jspecify.annotations.NullMarked;
