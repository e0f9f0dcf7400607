/// Window functions over sorted rows. Start with [Windowing]; a [WindowReader] moves [WindowColumns] over the
/// [Pages] of whole partitions, which a [PartitionSource] cuts out of sorted rows.
@NullMarked
package org.millrace.engine.window;

import org.jspecify.annotations.NullMarked;
