package org.millrace.cli.shell;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millrace.cli.run.ClosedOutputException;
import org.millrace.cli.run.StandardOutput;

/// A screen on which no more appears at once than fits: the rest goes through `$PAGER`, or `less` where there is
/// none. What fits appears as without it, and so does everything where no pager can be started.
final class PagedOutput implements ShellOutput {

    private static final int BUFFER = 1 << 14;

    private final int height;
    private final PrintStream screen;
    private final PrintStream stream =
            new PrintStream(new BufferedOutputStream(new Bytes(), BUFFER), false, StandardCharsets.UTF_8);

    // state
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private int lines;
    private @Nullable Process pager;
    private boolean direct;

    PagedOutput(int height, PrintStream screen) {
        this.height = height;
        this.screen = screen;
    }

    @Override
    public PrintStream stream() {
        return stream;
    }

    @Override
    public void flush() {
        if (stream.checkError()) {
            throw new ClosedOutputException();
        }
    }

    @Override
    public boolean terminal() {
        return true;
    }

    /// Shows what is left, and waits until the reader has left the pager.
    @Override
    public void close() {
        boolean left = stream.checkError();
        Process started = pager;
        if (started == null) {
            show();
            return;
        }
        try {
            started.getOutputStream().close();
        } catch (IOException gone) {
            left = true;
        }
        waitFor(started);
        if (left) {
            stream.close();
        }
    }

    private static void waitFor(Process process) {
        boolean interrupted = false;
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void show() {
        byte[] bytes = held.toByteArray();
        held.reset();
        screen.write(bytes, 0, bytes.length);
        StandardOutput.flush(screen);
    }

    private void page() {
        String command = System.getenv("PAGER");
        List<String> words = command == null || command.isBlank()
                ? List.of("less", "-F", "-R", "-S", "-X")
                : List.of("/bin/sh", "-c", command);
        StandardOutput.flush(screen);
        try {
            pager = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException missing) {
            direct = true;
        }
    }

    /// Keeps lines while they fit and then passes them on.
    private final class Bytes extends OutputStream {

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (pager != null) {
                send(bytes, offset, length);
                return;
            }
            held.write(bytes, offset, length);
            for (int i = offset; i < offset + length; i++) {
                lines += bytes[i] == '\n' ? 1 : 0;
            }
            if (lines >= height && !direct) {
                page();
            }
            if (pager != null) {
                byte[] all = held.toByteArray();
                held.reset();
                send(all, 0, all.length);
            } else if (direct) {
                show();
            }
        }

        private void send(byte[] bytes, int offset, int length) throws IOException {
            OutputStream target = Objects.requireNonNull(pager).getOutputStream();
            target.write(bytes, offset, length);
            target.flush();
        }
    }
}
