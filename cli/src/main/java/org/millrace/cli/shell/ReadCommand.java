package org.millrace.cli.shell;

import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.millrace.cli.sql.QueryText;
import org.millrace.errors.QueryException;

/// Runs what a file says. Files may read others, down to a limit.
final class ReadCommand implements Consumer<String> {

    private static final int DEEPEST = 20;

    private final ShellState state;
    private final Consumer<Input> scripts;
    private int depth;

    ReadCommand(ShellState state, Consumer<Input> scripts) {
        this.state = state;
        this.scripts = scripts;
    }

    @Override
    public void accept(String argument) {
        String file = Argument.unquoted(argument);
        if (file.isEmpty()) {
            throw new QueryException("Which file? .read FILE");
        }
        if (depth == DEEPEST) {
            throw new QueryException("Files read files " + DEEPEST + " deep: " + file + " is not read.");
        }
        String text = QueryText.of(Path.of(file));
        depth++;
        try {
            scripts.accept(
                    new PipedInput(new BufferedReader(new StringReader(text)), new Completeness(state.session())));
        } finally {
            depth--;
        }
    }
}
