package org.millrace.cli.shell;

import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.frame.Session;

/// Whether an entry is complete. Quotes and comments count as they do for whoever reads SQL.
final class Completeness {

    /// What could close something that is open.
    private static final List<String> CLOSING = List.of("'", "\"", "*/", "$$");

    private final Session session;

    Completeness(Session session) {
        this.session = session;
    }

    /// Whether the text is a dot command, has no statement, or its last statement has ended with a semicolon. So
    /// has one that cannot be read whatever follows: then its error is due.
    boolean of(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.startsWith(".")) {
            return true;
        }
        if (!readable(text)) {
            return CLOSING.stream().noneMatch(closing -> readable(text + closing));
        }
        int statements = session.statements(text).size();
        return statements == 0 || session.statements(text + "\nselect").size() > statements;
    }

    private boolean readable(String text) {
        try {
            session.statements(text);
            return true;
        } catch (QueryException unreadable) {
            return false;
        }
    }
}
