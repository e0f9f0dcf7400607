/// Statistics of columns. Read [org.millrace.cli.stats.ColumnStatistics] first.
@NullMarked
package org.millrace.cli.stats;

import org.jspecify.annotations.NullMarked;
