package org.millrace.cli.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.millrace.errors.QueryException;
import picocli.CommandLine.Option;

/// Options of the readers and writers of formats. They are given as `--csv.delim=';'`; [#rewrite(String...)] brings
/// them into a form that the parser of command lines knows.
public final class InputOptions {

    /// What the parser of command lines knows them as.
    static final String NAME = "--FORMAT.OPTION";

    @Option(
            names = NAME,
            paramLabel = "VALUE",
            description = "An option of the reader of a format, which is then the format of all files; such as "
                    + "--csv.delim=';' or --csv.header=false.")
    private Map<String, String> options = new LinkedHashMap<>();

    /// The arguments with `--csv.delim=;` turned into `--FORMAT.OPTION=csv.delim=;`.
    public static String[] rewrite(String... arguments) {
        List<String> rewritten = new ArrayList<>();
        for (String argument : arguments) {
            boolean option = argument.matches("(?s)--[a-z0-9]+\\.[a-z_-]+=.*");
            rewritten.add(option ? NAME + "=" + argument.substring(2) : argument);
        }
        return rewritten.toArray(String[]::new);
    }

    /// The format that the options are for; empty where there are none.
    public String format() {
        List<String> formats = options.keySet().stream()
                .map(InputOptions::format)
                .filter(format -> !format.equals(WriteOptions.PREFIX))
                .distinct()
                .toList();
        if (formats.size() > 1) {
            throw new QueryException(
                    "Options of two formats are given, but all files are of one: " + String.join(", ", formats) + ".");
        }
        return formats.isEmpty() ? "" : formats.getFirst();
    }

    /// The options of that format by name.
    public Map<String, String> values() {
        return of(format());
    }

    /// The options of one prefix by name, with `_` between words.
    Map<String, String> of(String prefix) {
        Map<String, String> values = new LinkedHashMap<>();
        options.forEach((name, value) -> {
            if (format(name).equals(prefix)) {
                values.put(name.substring(name.indexOf('.') + 1).replace('-', '_'), value);
            }
        });
        return values;
    }

    private static String format(String name) {
        return name.substring(0, name.indexOf('.'));
    }
}
