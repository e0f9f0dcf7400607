package org.millrace.source;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.millrace.errors.QueryException;

/// Options of a format as they were given, by lower-case name.
///
/// @param values the options; names in lower case with `_` between words
public record FormatOptions(Map<String, String> values) {

    /// No option given.
    public static final FormatOptions NONE = new FormatOptions(Map.of());

    /// Copies the map.
    public FormatOptions {
        values = Map.copyOf(values);
    }

    /// The option as it was given.
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// A truth value: `true` or `false`.
    public Optional<Boolean> flag(String name) {
        return text(name).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new QueryException("The option " + name + " is true or false, not '" + value + "'.");
        });
    }

    /// A whole number of at least `minimum`.
    public Optional<Long> number(String name, long minimum) {
        return text(name).map(value -> {
            try {
                long number = Long.parseLong(value);
                if (number >= minimum) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // Falls through to the one message for both mistakes.
            }
            throw new QueryException(
                    "The option " + name + " is a whole number of at least " + minimum + ", not '" + value + "'.");
        });
    }

    /// Throws a [QueryException] that names the first option outside `known` and lists those that there are.
    public void requireKnown(String format, Set<String> known) {
        for (String name : new TreeSet<>(values.keySet())) {
            if (!known.contains(name)) {
                throw new QueryException("The format " + format + " has no option '" + name + "'. It has: "
                        + String.join(", ", new TreeSet<>(known)) + ".");
            }
        }
    }
}
