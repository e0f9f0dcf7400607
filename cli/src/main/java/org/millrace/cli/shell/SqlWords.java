package org.millrace.cli.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.millrace.frame.Session;

/// The words of SQL that the shell completes and colours.
final class SqlWords {

    /// Words of the language.
    static final Set<String> KEYWORDS = words("""
        all analyze and anti as asc asof between bernoulli by case cast copy create cross cube current desc describe
        distinct drop else end escape except exclude excluding exists explain false filter first following for format
        from full group grouping groups having if ignore ilike in inner interval intersect into is join last lateral
        left like limit natural not null nulls offset on or order outer over partition preceding qualify range
        recursive replace reservoir reset respect right rollup row rows select semi set sets show similar struct
        summarize table tables tablesample then ties to true try_cast unbounded union unnest using values view when
        where window with within without
        """);

    private static final Set<String> TYPES = words("""
        bigint blob boolean date decimal double float hugeint integer smallint text time timestamp timestamptz tinyint
        ubigint uinteger usmallint utinyint varchar
        """);

    private final Set<String> functionsAndTypes = new TreeSet<>(TYPES);

    /// @param session knows the functions
    SqlWords(Session session) {
        functionsAndTypes.addAll(session.functions());
    }

    /// The functions, and the types by the names that SQL has for them.
    Set<String> functionsAndTypes() {
        return functionsAndTypes;
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.strip().split("\\s+")));
    }

    /// The words that begin as this one does, in its case.
    static List<String> of(Set<String> words, String begun) {
        String lower = begun.toLowerCase(Locale.ROOT);
        boolean upper = !begun.isEmpty() && begun.equals(begun.toUpperCase(Locale.ROOT));
        return words.stream()
                .filter(word -> word.startsWith(lower))
                .map(word -> upper ? word.toUpperCase(Locale.ROOT) : word)
                .toList();
    }
}
