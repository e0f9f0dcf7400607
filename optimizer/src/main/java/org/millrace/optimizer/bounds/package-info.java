/// What numbers a column can have, as far as tables know for sure: start with [ColumnRanges].
@NullMarked
package org.millrace.optimizer.bounds;

import org.jspecify.annotations.NullMarked;
