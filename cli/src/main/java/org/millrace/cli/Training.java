package org.millrace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The program that the build runs while the JVM records its ahead-of-time cache: some command lines, one after
/// another in one process, so that the classes and profiles of real work are in the cache.
///
/// A command line that fails is skipped: the cache is only there to make starts faster.
final class Training {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    private Training() {}

    /// Runs the command lines in the file that the first argument names, one a line.
    public static void main(String[] arguments) throws IOException {
        StandardError.restore();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            System.err.println(line + " -> " + Main.run(words(line)));
        }
        System.exit(0);
    }

    /// The words of a line; double quotes keep one together.
    private static String[] words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .toArray(String[]::new);
    }
}
