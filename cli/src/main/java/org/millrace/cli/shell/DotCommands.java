package org.millrace.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.millrace.errors.QueryException;
import org.millrace.plan.typing.NearestName;

/// The commands of the shell itself, found by their names.
final class DotCommands {

    /// The names of all of them, for completion.
    static final List<String> NAMES = List.of(
            ".explain",
            ".help",
            ".maxrows",
            ".mode",
            ".open",
            ".output",
            ".pager",
            ".quit",
            ".read",
            ".schema",
            ".settings",
            ".tables",
            ".timer",
            ".width");

    private final List<DotCommand> commands = new ArrayList<>();

    DotCommands(ShellState state, Consumer<Input> scripts) {
        commands.add(new DotCommand(".help", "", "Show this list.", _ -> help(state)));
        commands.addAll(new TableCommands(state).all());
        commands.addAll(new OutputCommands(state).all());
        commands.add(new DotCommand(
                ".read", "FILE", "Run the statements and commands of a file.", new ReadCommand(state, scripts)));
        commands.add(new DotCommand(".quit", "", "Leave; so does Ctrl-D.", _ -> state.end()));
    }

    /// Runs a command as it was typed.
    void run(String line) {
        String[] words = line.split("\\s+", 2);
        String name = words[0].toLowerCase(Locale.ROOT);
        String arguments = words.length > 1 ? words[1].strip() : "";
        // A semicolon is a habit of those who write SQL.
        String given = arguments.isEmpty() && name.endsWith(";") ? name.substring(0, name.length() - 1) : name;
        find(given)
                .action()
                .accept(
                        arguments.endsWith(";")
                                ? arguments.substring(0, arguments.length() - 1).strip()
                                : arguments);
    }

    private DotCommand find(String name) {
        String known = name.equals(".exit") ? ".quit" : name;
        return commands.stream()
                .filter(command -> command.name().equals(known))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private QueryException unknown(String name) {
        List<String> names = commands.stream().map(DotCommand::name).toList();
        Optional<String> near = NearestName.of(name, names);
        return new QueryException("There is no command '" + name + "'."
                + near.map(right -> " Did you mean '" + right + "'?").orElse("") + " See .help.");
    }

    private void help(ShellState state) {
        try (ShellOutput output = state.output()) {
            for (DotCommand command : commands) {
                output.stream()
                        .print(String.format(
                                Locale.ROOT, "%-45s %s%n", command.name() + " " + command.arguments(), command.help()));
            }
            output.stream().print("Everything else is SQL, up to a semicolon; Ctrl-C stops a query that runs.\n");
        }
    }
}
