package org.millrace.cli.run;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.millrace.source.AtomicFile;

/// A file that rows are printed to: whole when it is committed, or not there at all.
public final class PrintedFile implements Destination, AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final AtomicFile file;
    private final PrintStream stream;

    /// Starts to write a file.
    public PrintedFile(Path path) {
        file = AtomicFile.create(path);
        stream = new PrintStream(new BufferedOutputStream(new FileBytes(file), BUFFER), false, StandardCharsets.UTF_8);
    }

    @Override
    public PrintStream stream() {
        return stream;
    }

    @Override
    public void flush() {
        stream.flush();
    }

    @Override
    public boolean terminal() {
        return false;
    }

    /// The file is there from now on; gives its size.
    public long commit() {
        flush();
        file.commit();
        return file.position();
    }

    @Override
    public void close() {
        file.close();
    }

    /// Errors of the file are no `IOException`s, which a [PrintStream] would swallow.
    private static final class FileBytes extends OutputStream {

        private final AtomicFile file;

        FileBytes(AtomicFile file) {
            this.file = file;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            file.write(bytes, offset, length);
        }
    }
}
