package org.millrace.cli.shell;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.millrace.errors.MillraceException;
import org.millrace.frame.Session;

/// The columns of the tables that an entry names.
final class NamedColumns {

    private static final int REMEMBERED = 64;

    /// A file in quotes, or a name, wherever it stands.
    private static final Pattern TABLE = Pattern.compile("'([^']+)'|\"([^\"]+)\"|([A-Za-z_]\\w*)");

    private final Session session;

    /// Columns of files by path: opening them for each keystroke would take long.
    private final Map<String, List<String>> files = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    NamedColumns(Session session) {
        this.session = session;
    }

    /// The names of all columns of all tables and files that the text names.
    Set<String> of(String text) {
        Set<String> names = new LinkedHashSet<>();
        List<String> tables = session.tables();
        Matcher matcher = TABLE.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                names.addAll(files.computeIfAbsent(matcher.group(1), this::ofFile));
            } else {
                String name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
                tables.stream().filter(name::equalsIgnoreCase).forEach(table -> names.addAll(ofTable(table)));
            }
        }
        return names;
    }

    private List<String> ofTable(String name) {
        try {
            return session.table(name).schema().names();
        } catch (MillraceException gone) {
            return List.of();
        }
    }

    /// A text that is no file has no columns.
    private List<String> ofFile(String path) {
        try {
            return session.scan(List.of(path), "", Map.of()).schema().names();
        } catch (MillraceException none) {
            return List.of();
        }
    }
}
