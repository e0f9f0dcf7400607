package org.millrace.cli.options;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Names of files for task graphs; the ending says the language.
public final class GraphFile implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
        return switch (ending(text)) {
            case "svg", "dot", "mmd" -> Path.of(text);
            default ->
                throw new TypeConversionException(
                        "a task graph is written to .svg, .dot or .mmd, not to '" + text + "'");
        };
    }

    /// What follows the last dot, in lower case.
    public static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
