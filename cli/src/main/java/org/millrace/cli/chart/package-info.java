/// Charts of what a command did. Read [org.millrace.cli.chart.MemoryChart] first.
@NullMarked
package org.millrace.cli.chart;

import org.jspecify.annotations.NullMarked;
