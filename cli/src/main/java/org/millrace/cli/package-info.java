/// The `millrace` command. Read [org.millrace.cli.Main] first: it reads the command line and ends with an exit code.
@NullMarked
package org.millrace.cli;

import org.jspecify.annotations.NullMarked;
