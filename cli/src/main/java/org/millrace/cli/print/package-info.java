/// How rows are printed. Read [org.millrace.cli.print.RowPrinter] first.
@NullMarked
package org.millrace.cli.print;

import org.jspecify.annotations.NullMarked;
