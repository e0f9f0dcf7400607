/// Runs SQL for the command line. Read [org.millrace.cli.sql.StatementRunner] first.
@NullMarked
package org.millrace.cli.sql;

import org.jspecify.annotations.NullMarked;
