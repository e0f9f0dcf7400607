package org.millrace.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/// The commands by name, in the order in which help lists them.
///
/// Only the command that is called is put together: reading the options of all of them would take longer than a
/// small command runs.
final class Subcommands {

    private static final Map<String, Class<?>> TYPES = types();

    private Subcommands() {}

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        types.put("generate", Generate.class);
        types.put("inspect", Inspect.class);
        types.put("head", Head.class);
        types.put("sql", Sql.class);
        types.put("shell", Shell.class);
        types.put("convert", Convert.class);
        types.put("stats", Stats.class);
        types.put("pipeline", Pipeline.class);
        types.put("fingerprint", FingerprintRows.class);
        types.put("compare", Compare.class);
        types.put("help", HelpCommand.class);
        return Collections.unmodifiableMap(types);
    }

    /// The commands that this command line may need: the one that it calls, or all when it calls help or none of
    /// them.
    static void add(CommandLine line, String... arguments) {
        String called = called(arguments);
        if (TYPES.containsKey(called) && !called.equals("help")) {
            line.addSubcommand(called, TYPES.get(called));
        } else {
            TYPES.forEach(line::addSubcommand);
        }
    }

    private static String called(String... arguments) {
        for (String argument : arguments) {
            if (!argument.startsWith("-")) {
                return argument;
            }
        }
        return "";
    }
}
