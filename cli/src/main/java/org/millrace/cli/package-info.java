/// The millrace command.
@NullMarked
package org.millrace.cli;

import org.jspecify.annotations.NullMarked;
