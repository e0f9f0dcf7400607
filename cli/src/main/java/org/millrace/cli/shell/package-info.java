/// The interactive shell. Read [org.millrace.cli.shell.Conversation] first.
@NullMarked
package org.millrace.cli.shell;

import org.jspecify.annotations.NullMarked;
