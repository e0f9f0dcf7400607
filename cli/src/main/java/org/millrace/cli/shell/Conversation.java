package org.millrace.cli.shell;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.millrace.cli.run.Interruption;
import org.millrace.cli.run.QueryRunner;
import org.millrace.frame.Session;
import org.millrace.frame.TableNames;

/// The shell: takes entries from a terminal, or from standard input where that is none, until they end.
public final class Conversation {

    private final Session session;
    private final QueryRunner queries;
    private final Failed failed;
    private final PrintStream messages = System.err;

    /// A conversation in a session.
    ///
    /// @param failed says what went wrong
    public Conversation(Session session, QueryRunner queries, Failed failed) {
        this.session = session;
        this.queries = queries;
        this.failed = failed;
    }

    /// Makes tables of files, called after them.
    public void open(List<String> files) {
        files.forEach(file -> FileTables.open(session, file, TableNames.of(file)));
    }

    /// Runs until the input ends or somebody leaves; gives the exit code: with a terminal 0, otherwise that of the
    /// first error.
    public int run() {
        Console console = System.console();
        return console != null && console.isTerminal() ? talk() : follow();
    }

    /// Runs the entries of standard input.
    private int follow() {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return entries(new PipedInput(reader, new Completeness(session)), Screen.NONE)
                .firstCode();
    }

    private int talk() {
        try (Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .nativeSignals(true)
                .encoding(StandardCharsets.UTF_8)
                .build()) {
            terminal.handle(Terminal.Signal.INT, _ -> Interruption.cancelRunning());
            messages.println("Millrace shell: SQL up to a semicolon, .help for commands, Ctrl-D to leave.");
            entries(new TerminalInput(terminal, session, HistoryFile.find()), new TerminalScreen(terminal));
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The terminal cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private Interpreter entries(Input input, Screen screen) {
        try (ShellState state = new ShellState(session, screen, messages)) {
            Interpreter interpreter = new Interpreter(state, queries, failed);
            interpreter.runAll(input);
            return interpreter;
        }
    }

    /// @param terminal the terminal, whose size may change
    private record TerminalScreen(Terminal terminal) implements Screen {

        @Override
        public int width() {
            return Math.max(0, terminal.getWidth());
        }

        /// One line is for the next prompt.
        @Override
        public int height() {
            return Math.max(0, terminal.getHeight() - 1);
        }
    }
}
