package org.millrace.cli.shell;

import java.util.Locale;
import org.millrace.errors.QueryException;

/// What follows a dot command.
final class Argument {

    private Argument() {}

    /// The text without the quotes around it, if it has some.
    static String unquoted(String argument) {
        for (String quote : new String[] {"'", "\""}) {
            if (argument.length() > 1 && argument.startsWith(quote) && argument.endsWith(quote)) {
                return argument.substring(1, argument.length() - 1).replace(quote + quote, quote);
            }
        }
        return argument;
    }

    /// Whether a switch is on; nothing turns it over.
    static boolean on(String command, String argument, boolean before) {
        return switch (argument.toLowerCase(Locale.ROOT)) {
            case "" -> !before;
            case "on" -> true;
            case "off" -> false;
            default ->
                throw new QueryException("It is " + command + " on or " + command + " off, not '" + argument + "'.");
        };
    }

    /// A whole number from `least`.
    static int number(String command, String argument, int least) {
        if (!argument.matches("[0-9]{1,9}") || Integer.parseInt(argument) < least) {
            throw new QueryException(
                    "It is " + command + " with a whole number from " + least + ", not '" + argument + "'.");
        }
        return Integer.parseInt(argument);
    }
}
