/// The memory of this process, as the operating system sees it. Read [org.millrace.cli.memory.ResidentMemory] first.
@NullMarked
package org.millrace.cli.memory;

import org.jspecify.annotations.NullMarked;
