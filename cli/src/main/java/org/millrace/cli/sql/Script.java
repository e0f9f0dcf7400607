package org.millrace.cli.sql;

import java.util.ArrayList;
import java.util.List;
import org.millrace.frame.Session;

/// The statements of a text.
public final class Script {

    private Script() {}

    /// The statements, each with as much white space before it as text stands before it: the lines and columns that an
    /// error names are those of the whole text.
    public static List<String> statements(Session session, String text) {
        List<String> placed = new ArrayList<>();
        int from = 0;
        for (String statement : session.statements(text)) {
            int at = text.indexOf(statement, from);
            placed.add(at < 0 ? statement : blank(text.substring(0, at)) + statement);
            from = at < 0 ? from : at + statement.length();
        }
        return placed;
    }

    private static String blank(String text) {
        StringBuilder blank = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> blank.append(point == '\n' || point == '\r' || point == '\t' ? (char) point : ' '));
        return blank.toString();
    }
}
