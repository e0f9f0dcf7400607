package org.millrace.cli.shell;

import org.jspecify.annotations.Nullable;

/// Where the shell's entries come from: a person or a script.
interface Input {

    /// The next entry: a dot command, or text whose last statement ended. Empty for an entry that was given up;
    /// null at the end.
    @Nullable
    String next();
}
