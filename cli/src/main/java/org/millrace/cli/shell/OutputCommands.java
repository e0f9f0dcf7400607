package org.millrace.cli.shell;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.millrace.cli.print.RowFormat;
import org.millrace.errors.QueryException;

/// Commands about where and how results appear. Without an argument they say how it is.
final class OutputCommands {

    private final ShellState state;

    OutputCommands(ShellState state) {
        this.state = state;
    }

    List<DotCommand> all() {
        return List.of(
                new DotCommand(".mode", "[" + modes("|") + "]", "How rows are shown.", this::mode),
                new DotCommand(".maxrows", "[N]", "The most rows of a table that are shown.", this::maxRows),
                new DotCommand(".width", "[N]", "The width of tables; 0 for the terminal's.", this::width),
                new DotCommand(".output", "[FILE]", "Send results to a file; without one to the screen.", this::output),
                new DotCommand(".pager", "[on|off]", "Whether long results go through $PAGER or less.", this::pager),
                new DotCommand(".timer", "[on|off]", "Whether the time of each statement is said.", this::timer),
                new DotCommand(".explain", "[on|off]", "Whether queries are explained instead of run.", this::explain));
    }

    private static String modes(String between) {
        return Arrays.stream(RowFormat.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(between));
    }

    private void mode(String argument) {
        if (!argument.isEmpty()) {
            state.format(Arrays.stream(RowFormat.values())
                    .filter(format -> format.name().equalsIgnoreCase(argument))
                    .findFirst()
                    .orElseThrow(() -> new QueryException(
                            "There is no mode '" + argument + "'. There are: " + modes(", ") + ".")));
        }
        say("mode: " + state.format().name().toLowerCase(Locale.ROOT));
    }

    private void maxRows(String argument) {
        if (!argument.isEmpty()) {
            state.maxRows(Argument.number(".maxrows", argument, 1));
        }
        say("maxrows: " + state.maxRows());
    }

    private void width(String argument) {
        if (!argument.isEmpty()) {
            state.width(Argument.number(".width", argument, 0));
        }
        say("width: " + (state.width() == 0 ? "the terminal's" : state.width()));
    }

    private void output(String argument) {
        String path = Argument.unquoted(argument);
        state.output(path.isEmpty() ? null : Path.of(path));
        say("output: " + (path.isEmpty() ? "the screen" : path));
    }

    private void pager(String argument) {
        state.pages(Argument.on(".pager", argument, state.pages()));
        say("pager: " + (state.pages() ? "on" : "off"));
    }

    private void timer(String argument) {
        state.timer(Argument.on(".timer", argument, state.timer()));
        say("timer: " + (state.timer() ? "on" : "off"));
    }

    private void explain(String argument) {
        state.explains(Argument.on(".explain", argument, state.explains()));
        say("explain: " + (state.explains() ? "on" : "off"));
    }

    private void say(String line) {
        state.messages().println(line);
    }
}
