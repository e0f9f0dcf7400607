/// Files for what does not fit into memory. Start with [SpillDirectory].
@NullMarked
package org.millrace.memory.spill;

import org.jspecify.annotations.NullMarked;
