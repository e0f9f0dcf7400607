package org.millrace.cli.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.millrace.cli.print.TextTable;
import org.millrace.errors.QueryException;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;
import org.millrace.frame.SessionSetting;
import org.millrace.frame.TableNames;

/// Commands about tables and the session.
final class TableCommands {

    private static final Pattern OPEN = Pattern.compile("(?is)('.*'|\".*\"|\\S+)(?:\\s+AS\\s+(\\w+))?");

    private final ShellState state;
    private final Session session;

    TableCommands(ShellState state) {
        this.state = state;
        this.session = state.session();
    }

    List<DotCommand> all() {
        return List.of(
                new DotCommand(".tables", "", "List tables and views.", _ -> tables()),
                new DotCommand(".schema", "[TABLE|'FILE']", "Show columns and their types.", this::schema),
                new DotCommand(".open", "FILE [AS NAME]", "Make a table of files, called after the file.", this::open),
                new DotCommand(".settings", "", "List the settings that SET changes.", _ -> settings()));
    }

    private void tables() {
        List<List<String>> rows = session.tables().stream()
                .map(name -> List.of(name, columns(session.table(name))))
                .toList();
        if (rows.isEmpty()) {
            state.messages().println("There are no tables; .open FILE and CREATE VIEW make some.");
        } else {
            print(new TextTable(List.of(column("table"), column("columns")), rows));
        }
    }

    private static String columns(Frame frame) {
        return String.join(", ", frame.schema().names());
    }

    private void schema(String argument) {
        if (argument.isEmpty()) {
            session.tables().forEach(name -> {
                state.messages().println(name);
                show(session.table(name));
            });
        } else if (argument.startsWith("'")) {
            show(session.scan(List.of(Argument.unquoted(argument)), "", Map.of()));
        } else {
            show(session.table(Argument.unquoted(argument)));
        }
    }

    private void show(Frame frame) {
        List<List<String>> rows = frame.schema().fields().stream()
                .map(field -> List.of(field.name(), field.type().toString(), field.nullable() ? "yes" : "no"))
                .toList();
        print(new TextTable(List.of(column("column"), column("type"), column("null")), rows));
    }

    private void open(String argument) {
        Matcher matcher = OPEN.matcher(argument);
        if (!matcher.matches()) {
            throw new QueryException("It is .open FILE or .open FILE AS NAME, not '.open " + argument + "'.");
        }
        String path = Argument.unquoted(matcher.group(1));
        String name = matcher.group(2) == null ? TableNames.of(path) : matcher.group(2);
        Frame frame = FileTables.open(session, path, name);
        state.messages().println(name + ": " + columns(frame));
    }

    private void settings() {
        List<List<String>> rows = Arrays.stream(SessionSetting.values())
                .map(setting -> List.of(setting.name().toLowerCase(Locale.ROOT), setting.value(session.settings())))
                .toList();
        print(new TextTable(List.of(column("setting"), column("value")), rows));
    }

    private static TextTable.Column column(String name) {
        return new TextTable.Column(name, "", false);
    }

    private void print(TextTable table) {
        int width = state.limits().columns();
        try (ShellOutput output = state.output()) {
            table.lines(width).forEach(line -> output.stream().print(line + "\n"));
        }
    }
}
