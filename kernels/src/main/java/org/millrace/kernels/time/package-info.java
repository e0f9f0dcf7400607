/// Dates, times and timestamps: start with [CivilDate], the calendar, then [TimeUnit].
@NullMarked
package org.millrace.kernels.time;

import org.jspecify.annotations.NullMarked;
