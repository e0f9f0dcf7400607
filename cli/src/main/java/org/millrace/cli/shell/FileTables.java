package org.millrace.cli.shell;

import java.util.List;
import java.util.Map;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;

/// Files as tables with names.
final class FileTables {

    private FileTables() {}

    /// Gives files a name; gives their frame. They are opened anew by every statement, because they may change.
    static Frame open(Session session, String path, String name) {
        Frame frame = session.scan(List.of(path), "", Map.of());
        session.register(name, () -> session.scan(List.of(path), "", Map.of()));
        return frame;
    }

    /// A name for files: that of the file up to its first dot, with `_` for what SQL would need quotes for.
    static String name(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String file = trimmed.substring(trimmed.lastIndexOf('/') + 1);
        int dot = file.indexOf('.', 1);
        String name = (dot > 0 ? file.substring(0, dot) : file).replaceAll("\\W+", "_");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }
}
