package org.millrace.cli.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.millrace.cli.print.RowFormat;
import org.millrace.cli.print.TableLimits;
import org.millrace.cli.run.Destination;
import org.millrace.cli.run.PrintedFile;
import org.millrace.frame.Session;

/// What dot commands change. Belongs to the shell's thread.
final class ShellState implements AutoCloseable {

    private final Session session;
    private final Screen screen;
    private final PrintStream messages;

    // What can be changed.
    private RowFormat format = RowFormat.TABLE;
    private boolean timer;
    private boolean explains;
    private boolean pages = true;
    private int width;
    private int maxRows = TableLimits.DEFAULT_ROWS;
    private boolean ended;
    private @Nullable PrintedFile file;
    private @Nullable Path filePath;

    ShellState(Session session, Screen screen, PrintStream messages) {
        this.session = session;
        this.screen = screen;
        this.messages = messages;
    }

    Session session() {
        return session;
    }

    /// Where everything is said that is no result.
    PrintStream messages() {
        return messages;
    }

    RowFormat format() {
        return format;
    }

    void format(RowFormat newFormat) {
        format = newFormat;
    }

    /// Whether the time of each statement is said.
    boolean timer() {
        return timer;
    }

    void timer(boolean shown) {
        timer = shown;
    }

    /// Whether queries are explained instead of run.
    boolean explains() {
        return explains;
    }

    void explains(boolean instead) {
        explains = instead;
    }

    boolean pages() {
        return pages;
    }

    void pages(boolean paged) {
        pages = paged;
    }

    /// The width of tables that was asked for; 0 for that of the screen.
    int width() {
        return width;
    }

    void width(int characters) {
        width = characters;
    }

    int maxRows() {
        return maxRows;
    }

    void maxRows(int rows) {
        maxRows = rows;
    }

    /// Whether the shell is to end.
    boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
    }

    /// How much of a table is shown.
    TableLimits limits() {
        return new TableLimits(maxRows, width > 0 ? width : file == null ? screen.width() : 0);
    }

    /// Where the results of the next statement go.
    ShellOutput output() {
        PrintedFile target = file;
        if (target != null) {
            return ShellOutput.staying(target);
        }
        return pages && screen.height() > 0
                ? new PagedOutput(screen.height(), System.out)
                : ShellOutput.staying(Destination.standardOutput());
    }

    /// Sends results to a file from now on; null for the screen. A file appears when the next one takes its place.
    void output(@Nullable Path path) {
        close();
        if (path != null) {
            file = new PrintedFile(path);
            filePath = path;
        }
    }

    /// The file that results go to; null where they go to the screen.
    @Nullable
    Path outputPath() {
        return file == null ? null : filePath;
    }

    /// Completes the file that results went to.
    @Override
    public void close() {
        PrintedFile target = file;
        file = null;
        if (target != null) {
            try (target) {
                target.commit();
            }
        }
    }
}
