package org.millrace.sql.bind;

import java.util.List;
import java.util.stream.Stream;

/// The names of all functions, whatever they are of.
public final class FunctionNames {

    private FunctionNames() {}

    /// The names in the order of the alphabet.
    public static List<String> all() {
        return Stream.of(ScalarFunctions.names(), AggregateNames.all(), WindowNames.all(), TableFunctions.NAMES)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
