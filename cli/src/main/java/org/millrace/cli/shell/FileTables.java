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
}
