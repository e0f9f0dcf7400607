/// The order of rows, as words that compare like the values. Start with [SortOrder].
@NullMarked
package org.millrace.engine.order;

import org.jspecify.annotations.NullMarked;
